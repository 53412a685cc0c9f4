package io.lightcone.replay.branch;

/** The turns to come, and which is next. For one thread. */
interface Agenda {

  /** Adds one. */
  void add(Turn turn);

  /** Takes the next one, or null when there is none. */
  Turn next();

  /** Whether {@code turn}, which was not added, would be next. */
  boolean isNext(Turn turn);

  /** Says that what has this key was done. */
  void done(long key);
}
