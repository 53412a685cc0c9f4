package io.lightcone.replay.why;

import io.lightcone.replay.branch.BranchPut;
import io.lightcone.replay.branch.BranchRun;
import io.lightcone.replay.history.History;
import io.lightcone.replay.history.RecordedLane;
import io.lightcone.runtime.invocation.Describe;
import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.Failure;
import io.lightcone.tracer.event.Outcome;
import io.lightcone.tracer.event.Payload;

/** What is asked about: an element that was put, or how an invocation ended. */
public final class Effect {
  private final long key;
  private final String label;
  private final Payload payload;
  private final Failure failure;
  private final int rank;

  /** What became of an effect in a branch. */
  public enum Fate {
    /** It is as it was. */
    SAME,
    /** It is there, with another content. */
    OTHERWISE,
    /** It is not there. */
    GONE
  }

  private Effect(long key, String label, Payload payload, Failure failure, int rank) {
    this.key = key;
    this.label = label;
    this.payload = payload;
    this.failure = failure;
    this.rank = rank;
  }

  /**
   * The effect at a place of the history: of a put, its element; of a failed invocation's start or
   * end, its failure; of any other operation of a handler, null.
   */
  public static Effect at(History history, int rank) {
    if (history.body(rank) instanceof EventBody.Put put) {
      return new Effect(history.key(rank), history.elementLabel(rank), put.payload(), null, rank);
    }
    RecordedLane lane = history.laneOf(rank);
    if (lane == null || !lane.isInvocation() || lane.end() < 0) {
      return null;
    }
    EventBody.Ended ended = (EventBody.Ended) history.body(lane.end());
    if (ended.outcome() == Outcome.OK || rank != lane.start() && rank != lane.end()) {
      return null;
    }
    Failure failure = ended.error() == null ? new Failure("unknown", null) : ended.error();
    return new Effect(lane.key(), history.invocationLabel(lane.start()), null, failure, lane.end());
  }

  /** How it is written. */
  public String label() {
    return label;
  }

  /** What it is, in words. */
  public String words() {
    return failure == null ? label + " is put" : label + " fails with " + failure;
  }

  /** Its place in the history. */
  public int rank() {
    return rank;
  }

  /** Its causal key; of a failure, the invocation's. */
  long key() {
    return key;
  }

  /** What became of it in a branch. */
  Fate in(BranchRun branch) {
    if (failure != null) {
      return branch
          .failureOf(key)
          .map(now -> now.equals(failure) ? Fate.SAME : Fate.OTHERWISE)
          .orElse(Fate.GONE);
    }
    for (BranchPut put : branch.puts()) {
      if (put.key() == key) {
        return put.payload().equals(payload) ? Fate.SAME : Fate.OTHERWISE;
      }
    }
    return Fate.GONE;
  }

  /** How it is in a branch, in words; for one that is otherwise. */
  String otherwise(BranchRun branch) {
    if (failure != null) {
      return branch.failureOf(key).map(Failure::toString).orElse("it does not fail");
    }
    return branch.puts().stream()
        .filter(put -> put.key() == key)
        .findFirst()
        .map(put -> Describe.payload(put.payload()))
        .orElse("it is not put");
  }
}
