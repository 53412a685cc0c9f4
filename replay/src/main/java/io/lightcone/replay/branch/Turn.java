package io.lightcone.replay.branch;

/**
 * Something that is to happen at a place of the history.
 *
 * @param namespace number of the namespace
 * @param rank the place: after this event of the recording, or as it
 * @param phase 0 when it is the recorded event at that rank, 1 when it follows it
 * @param number in the order in which turns came up
 * @param key its causal key
 * @param lane the lane it belongs to, or null
 * @param access what it does with a WooF, or null
 * @param causes steps of the trace that it depends on, beside the lane's last
 * @param work does it
 */
record Turn(
    int namespace,
    int rank,
    int phase,
    long number,
    long key,
    LaneRun lane,
    Access access,
    int[] causes,
    Runnable work)
    implements Comparable<Turn> {
  static final int[] NONE = {};

  /** Whether the namespace itself does it, such as to open: nothing may change places with that. */
  boolean isFixed() {
    return lane == null && access == null && causes.length == 0;
  }

  @Override
  public int compareTo(Turn other) {
    if (rank != other.rank) {
      return Integer.compare(rank, other.rank);
    }
    return phase != other.phase
        ? Integer.compare(phase, other.phase)
        : Long.compare(number, other.number);
  }
}
