package io.lightcone.runtime.invocation;

import java.util.random.RandomGenerator;

/**
 * A named stream of randomness: SplitMix64 (Steele, Lea, Flood, OOPSLA 2014) from a recorded seed.
 * For one thread.
 */
final class SeededGenerator implements RandomGenerator {
  private long state;

  SeededGenerator(long seed) {
    this.state = seed;
  }

  @Override
  public long nextLong() {
    state += 0x9e3779b97f4a7c15L;
    long z = state;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
