package io.lightcone.replay.races;

/** What a race does when its accesses change places. In order of how bad it is. */
public enum Verdict {
  /**
   * In the other order something fails, or an invariant is broken, that holds in the recorded one.
   */
  HARMFUL,
  /** Values differ, and nothing says which are right; or the other order was not tried. */
  UNCONFIRMED,
  /** The other order gives the same values, and nothing fails that did not. */
  BENIGN
}
