package io.lightcone.tracer.causality;

/**
 * A small generator of pseudo-random numbers: the same seed gives the same numbers everywhere.
 * Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators, OOPSLA 2014, figure 14. For
 * one thread; not for secrets.
 */
final class SplitMix64 {
  private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

  private long state;

  SplitMix64(long seed) {
    state = seed;
  }

  long next() {
    state += GOLDEN_GAMMA;
    return mix(state);
  }

  /** From 0 to {@code bound} - 1; a bias of at most {@code bound} in 2^31 does no harm here. */
  int below(int bound) {
    return (int) ((next() >>> 33) % bound);
  }

  /** Scatters the bits of {@code value}; one to one. */
  static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
