package io.lightcone.replay.branch;

import io.lightcone.replay.history.OperationCounts;
import io.lightcone.replay.history.RecordedLane;

/** An invocation or client session of a branch, whoever drives it. */
final class LaneRun {
  final long key;
  final int namespace;

  /** What the recording has of it, or null. */
  final RecordedLane recorded;

  /** The element that triggered it; null for a session, or when the recording has lost it. */
  final BranchElement trigger;

  final String handler;
  final int attempt;
  final OperationCounts counts;

  /** Its newest event and step. */
  Emitted last;

  int lastStep = -1;

  /** Its first event: its {@code Started}. */
  Emitted started;

  /** The request that it waited for last, or null. */
  Messages.Message lastAwaited;

  /** Whether its handler was run, rather than what it did copied. */
  boolean ran;

  /** How many attempts its handler gets; 0 when that isn't known. */
  int attempts;

  LaneRun(
      long key,
      int namespace,
      RecordedLane recorded,
      BranchElement trigger,
      String handler,
      int attempt) {
    this.key = key;
    this.namespace = namespace;
    this.recorded = recorded;
    this.trigger = trigger;
    this.handler = handler;
    this.attempt = attempt;
    this.counts = new OperationCounts(key);
  }

  boolean isInvocation() {
    return handler != null;
  }
}
