package io.lightcone.replay.session;

import io.lightcone.replay.divergence.Difference;
import io.lightcone.replay.divergence.Divergence;
import io.lightcone.replay.divergence.Verdict;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Counts one handler's replays. For one thread at a time. */
final class HandlerTally {
  private final String handler;
  private final Map<String, Long> differences = new LinkedHashMap<>();
  private long invocations;
  private long faithful;
  private long diverged;
  private Replay first;

  HandlerTally(String handler) {
    this.handler = handler;
  }

  void add(Replay replay) {
    invocations++;
    if (replay.verdict() == Verdict.FAITHFUL) {
      faithful++;
    } else if (replay.verdict() == Verdict.DIVERGED) {
      diverged++;
      first = first == null ? replay : first;
      String difference = kind(replay.divergence());
      if (differences.size() < HandlerSummary.MOST_DIFFERENCES
          || differences.containsKey(difference)) {
        differences.merge(difference, 1L, Long::sum);
      }
    }
  }

  /** What differs, without the values: the same for all invocations that differ in the same way. */
  private static String kind(Divergence divergence) {
    if (!divergence.differences().isEmpty()) {
      return what(divergence.recorded())
          + divergence.differences().stream()
              .map(Difference::path)
              .map(path -> " " + (path.isEmpty() ? "/" : path))
              .collect(Collectors.joining());
    }
    String recorded = what(divergence.recorded());
    String now = what(divergence.now());
    return recorded.equals(now) ? recorded : recorded + ", now " + now;
  }

  private static String what(String step) {
    if (step == null) {
      return "nothing more";
    }
    int values = step.indexOf(step.startsWith("end: ") ? ", " : ": ");
    int number = step.indexOf('#');
    int end = values < 0 ? step.length() : values;
    return step.substring(0, number < 0 ? end : Math.min(number, end));
  }

  HandlerSummary summary() {
    long rest = invocations - faithful - diverged;
    return new HandlerSummary(
        handler, invocations, faithful, diverged, rest, first, new LinkedHashMap<>(differences));
  }
}
