package io.lightcone.tracer.bench;

/** The middle of the answers to pairs near each other. */
public final class WalkedPairsMedian extends WalkedPairs {

  /** Found by name. */
  public WalkedPairsMedian() {
    super("happens-before-walk", "median", 0.5, 2);
  }
}
