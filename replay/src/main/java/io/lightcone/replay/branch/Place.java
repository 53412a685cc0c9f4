package io.lightcone.replay.branch;

/**
 * A place in the history: an event of it, or right after one.
 *
 * @param rank the event's rank
 * @param phase 0 for the event itself, 1 for after it
 */
record Place(int rank, int phase) {

  static Place at(int rank) {
    return new Place(rank, 0);
  }

  static Place after(int rank) {
    return new Place(rank, 1);
  }

  static Place earlier(Place a, Place b) {
    boolean first = a.rank != b.rank ? a.rank < b.rank : a.phase <= b.phase;
    return first ? a : b;
  }
}
