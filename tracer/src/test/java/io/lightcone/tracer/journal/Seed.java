package io.lightcone.tracer.journal;

/** The seed of a random test: printed, and accepted through {@code -Dlightcone.seed}. */
final class Seed {
  private Seed() {}

  static long next(long usual) {
    String given = System.getProperty("lightcone.seed", "");
    long seed = given.isEmpty() ? usual : Long.parseLong(given);
    System.out.println("seed: " + seed);
    return seed;
  }
}
