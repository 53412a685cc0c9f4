package io.lightcone.replay.session;

import io.lightcone.replay.divergence.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts replays, batch by batch in the order of the journal, in whatever order they are done, so
 * that a recording has one summary. Safe for several threads.
 */
final class Tally {
  private static final int MOST_DIVERGENCES = 1000;
  private static final int MOST_REASONS = 100;
  private static final String OTHER_REASONS = "other reasons";

  /** A batch's results: the handlers' names beside the replays. */
  record Batch(List<String> handlers, List<Replay> replays) {}

  private final Map<Long, Batch> early = new TreeMap<>();
  private final Map<String, HandlerTally> handlers = new TreeMap<>();
  private final Map<String, Long> reasons = new TreeMap<>();
  private final List<Replay> divergences = new ArrayList<>();
  private long next;
  private long replayed;
  private long invocations;
  private long faithful;
  private long diverged;
  private long weakened;

  /**
   * Adds a batch.
   *
   * @param number its place, dense from 0
   * @return number of invocations replayed so far
   */
  synchronized long add(long number, Batch batch) {
    replayed += batch.replays().size();
    early.put(number, batch);
    for (Batch due = early.remove(next); due != null; due = early.remove(next)) {
      next++;
      count(due);
    }
    return replayed;
  }

  private void count(Batch batch) {
    for (int i = 0; i < batch.replays().size(); i++) {
      Replay replay = batch.replays().get(i);
      count(replay);
      handlers.computeIfAbsent(batch.handlers().get(i), HandlerTally::new).add(replay);
    }
  }

  private void count(Replay replay) {
    invocations++;
    if (replay.verdict() == Verdict.FAITHFUL) {
      faithful++;
      weakened += replay.staticWrites() > 0 ? 1 : 0;
    } else if (replay.verdict() == Verdict.DIVERGED) {
      diverged++;
      if (divergences.size() < MOST_DIVERGENCES) {
        divergences.add(replay);
      }
    } else {
      boolean known = reasons.size() < MOST_REASONS || reasons.containsKey(replay.reason());
      reasons.merge(known ? replay.reason() : OTHER_REASONS, 1L, Long::sum);
    }
  }

  /** All so far; when it was cancelled, also what is done behind something that isn't. */
  synchronized Summary summary(long missing, boolean complete) {
    early.values().forEach(this::count);
    early.clear();
    return new Summary(
        invocations,
        faithful,
        diverged,
        invocations - faithful - diverged,
        weakened,
        new TreeMap<>(reasons),
        List.copyOf(divergences),
        handlers.values().stream().map(HandlerTally::summary).toList(),
        missing,
        complete);
  }
}
