package io.lightcone.tracer.bench;

/** The middle of the answers to evenly drawn pairs. */
public final class EvenPairsMedian extends EvenPairs {

  /** Found by name. */
  public EvenPairsMedian() {
    super("happens-before", "median", 0.5, 2);
  }
}
