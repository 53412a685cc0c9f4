package io.lightcone.tracer.causality;

/** The seed of a random test: printed, and taken back through {@code -Dlightcone.seed}. */
final class Seeds {
  private Seeds() {}

  static SplitMix64 random(Class<?> test) {
    String given = System.getProperty("lightcone.seed", "");
    long seed = given.isEmpty() ? System.nanoTime() : Long.parseLong(given);
    System.out.println(test.getSimpleName() + " -Dlightcone.seed=" + seed);
    return new SplitMix64(seed);
  }
}
