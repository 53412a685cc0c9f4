package io.lightcone.replay.branch;

import io.lightcone.replay.history.History;
import io.lightcone.runtime.simulation.Seed;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;

/**
 * A random order: of what could happen now, the one with the highest random priority does; those
 * that race with it draw again (partial order sampling, POS: Yuan, Yang, Gu, CAV 2018). What could
 * happen now are the turns not more than a window later, in recorded time, than the earliest: so
 * nothing is late by more than that. For one thread.
 */
final class SampledAgenda implements Agenda {
  private final History history;
  private final Seed seed;
  private final long windowMicros;
  private final int fromRank;
  private final PriorityQueue<Turn> later = new PriorityQueue<>();
  private final List<Candidate> candidates = new ArrayList<>();

  private static final class Candidate {
    final Turn turn;
    long priority;

    Candidate(Turn turn, long priority) {
      this.turn = turn;
      this.priority = priority;
    }
  }

  /**
   * An order.
   *
   * @param fromRank up to this rank everything happens in the recorded order
   */
  SampledAgenda(History history, long seed, long windowMicros, int fromRank) {
    this.history = history;
    this.seed = new Seed(seed);
    this.windowMicros = windowMicros;
    this.fromRank = fromRank;
  }

  @Override
  public void add(Turn turn) {
    later.add(turn);
  }

  @Override
  public Turn next() {
    if (candidates.isEmpty() && !later.isEmpty() && later.peek().rank() <= fromRank) {
      return later.poll();
    }
    refill();
    Candidate best = null;
    for (Candidate candidate : candidates) {
      boolean better = best == null || candidate.priority > best.priority;
      if (better && mayGo(candidate.turn)) {
        best = candidate;
      }
    }
    if (best == null) {
      return null;
    }
    candidates.remove(best);
    redraw(best.turn);
    return best.turn;
  }

  /** What a namespace does by itself, such as to open, keeps its place among what happens there. */
  private boolean mayGo(Turn turn) {
    for (Candidate other : candidates) {
      Turn before = other.turn;
      if (before.namespace() == turn.namespace()
          && before.compareTo(turn) < 0
          && (turn.isFixed() || before.isFixed())) {
        return false;
      }
    }
    return true;
  }

  private void refill() {
    long earliest = Long.MAX_VALUE;
    for (Candidate candidate : candidates) {
      earliest = Math.min(earliest, history.time(candidate.turn.rank()));
    }
    while (!later.isEmpty()) {
      long time = history.time(later.peek().rank());
      earliest = Math.min(earliest, time);
      if (time - earliest > windowMicros) {
        return;
      }
      candidates.add(new Candidate(later.poll(), seed.nextLong()));
    }
  }

  private void redraw(Turn done) {
    for (Candidate candidate : candidates) {
      Access access = candidate.turn.access();
      if (access != null && done.access() != null && access.conflictsWith(done.access())) {
        candidate.priority = seed.nextLong();
      }
    }
  }

  @Override
  public boolean isNext(Turn turn) {
    return false;
  }

  @Override
  public void done(long key) {}
}
