package io.lightcone.replay.branch;

import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.EventId;

/**
 * An event of a branch. Its body names other events by the ids they have in the recording, where
 * they are in it; the references say which events of the branch are meant.
 */
final class Emitted implements Comparable<Emitted> {
  final int namespace;
  final EventBody body;

  /** Rank of the recorded event that this one is again, or -1. */
  final int recorded;

  final long key;
  final long wallMicros;

  /** The lane's event before it, or null. */
  final Emitted op;

  /** First and second event that the body refers to; null when there is none in the branch. */
  Emitted first;

  Emitted second;

  /** What the body refers to where the recording hasn't got it: kept as it is. */
  EventId foreign;

  /** Place in the journal. */
  int rank;

  int phase;
  long number;

  /** For a read: the place at which it was answered. */
  int answeredRank;

  int answeredPhase;
  long answeredNumber;

  /** Whether a crash has taken it back. */
  boolean lost;

  Emitted(int namespace, EventBody body, int recorded, long key, long wallMicros, Emitted op) {
    this.namespace = namespace;
    this.body = body;
    this.recorded = recorded;
    this.key = key;
    this.wallMicros = wallMicros;
    this.op = op;
  }

  boolean isBeforeOrAt(int otherRank, int otherPhase, long otherNumber) {
    if (rank != otherRank) {
      return rank < otherRank;
    }
    return phase != otherPhase ? phase < otherPhase : number <= otherNumber;
  }

  @Override
  public int compareTo(Emitted other) {
    if (rank != other.rank) {
      return Integer.compare(rank, other.rank);
    }
    return phase != other.phase
        ? Integer.compare(phase, other.phase)
        : Long.compare(number, other.number);
  }

  @Override
  public String toString() {
    return "%s at %d.%d.%d of namespace %d, recorded at %d"
        .formatted(body, rank, phase, number, namespace, recorded);
  }
}
