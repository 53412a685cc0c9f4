package io.lightcone.tracer.bench;

/** The slow answers to evenly drawn pairs. */
public final class EvenPairsTail extends EvenPairs {

  /** Found by name. */
  public EvenPairsTail() {
    super("happens-before-p99", "99th percentile", 0.99, 1000);
  }
}
