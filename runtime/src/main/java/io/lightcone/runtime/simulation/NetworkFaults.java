package io.lightcone.runtime.simulation;

/**
 * How bad a simulated network is.
 *
 * @param minDelayNanos shortest time a message takes
 * @param maxDelayNanos longest time a message takes
 * @param loss probability that a message is lost
 * @param duplication probability that a message comes twice
 */
public record NetworkFaults(
    long minDelayNanos, long maxDelayNanos, double loss, double duplication) {

  /** Delays of 0.2 to 8 ms, nothing lost. */
  public static final NetworkFaults NONE = new NetworkFaults(200_000, 8_000_000, 0, 0);
}
