package io.lightcone.tracer.bench;

/** The slow answers to pairs near each other. */
public final class WalkedPairsTail extends WalkedPairs {

  /** Found by name. */
  public WalkedPairsTail() {
    super("happens-before-walk-p99", "99th percentile", 0.99, 1000);
  }
}
