package io.lightcone.runtime.simulation;

/**
 * A stream of pseudo-random numbers: SplitMix64 (Steele, Lea, Flood: Fast Splittable Pseudorandom
 * Number Generators, OOPSLA 2014). The same on every JVM. Not safe for several threads.
 */
public final class Seed {
  private static final long GAMMA = 0x9e3779b97f4a7c15L;
  private long state;

  /** A stream that begins at {@code seed}. */
  public Seed(long seed) {
    this.state = seed;
  }

  /** Sixty-four bits. */
  public long nextLong() {
    state += GAMMA;
    return mix(state);
  }

  /** Spreads the bits of {@code value}. */
  public static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  /** A number from 0 to {@code bound} - 1. */
  public int below(int bound) {
    return (int) Long.remainderUnsigned(nextLong() >>> 1, bound);
  }

  /** A number from {@code low} to {@code high}. */
  public long between(long low, long high) {
    return low + Long.remainderUnsigned(nextLong(), high - low + 1);
  }

  /** True with the given probability. */
  public boolean chance(double probability) {
    return (nextLong() >>> 11) * 0x1.0p-53 < probability;
  }

  /** A stream of its own, named, that does not shift this one. */
  public Seed fork(String name) {
    long hash = state;
    for (int i = 0; i < name.length(); i++) {
      hash = mix(hash ^ name.charAt(i) ^ GAMMA);
    }
    return new Seed(hash);
  }
}
