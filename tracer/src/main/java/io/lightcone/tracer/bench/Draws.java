package io.lightcone.tracer.bench;

/** The same numbers for the same seed: a linear congruential generator, Knuth's MMIX constants. */
final class Draws {
  private long state;

  Draws(long seed) {
    state = seed;
  }

  /** From 0 to {@code bound} - 1. */
  int below(int bound) {
    state = state * 6364136223846793005L + 1442695040888963407L;
    return (int) ((state >>> 33) % bound);
  }
}
