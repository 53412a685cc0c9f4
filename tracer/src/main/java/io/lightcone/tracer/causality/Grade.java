package io.lightcone.tracer.causality;

/** How well an edge is known, best first. An answer has the weakest grade it rests on. */
public enum Grade {
  /** The recording says so. */
  RECORDED,
  /** It follows from what the recording says. */
  INFERRED,
  /** Only clocks say so. */
  CLOCK_GUESS;

  /** The weaker of the two. */
  public Grade weakest(Grade other) {
    return compareTo(other) < 0 ? other : this;
  }
}
