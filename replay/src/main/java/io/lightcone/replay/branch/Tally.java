package io.lightcone.replay.branch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is counted while a branch is made. */
final class Tally {
  int invocations;
  int ran;
  int pending;
  final Map<String, Integer> caveats = new LinkedHashMap<>();
  final List<Failing> failures = new ArrayList<>();
  final List<Emitted> ends = new ArrayList<>();

  /**
   * An invocation that failed.
   *
   * @param lane the invocation
   * @param ended its end
   */
  record Failing(LaneRun lane, Emitted ended) {}

  void caveat(String what) {
    caveats.merge(what, 1, Integer::sum);
  }
}
