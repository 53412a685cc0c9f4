package io.lightcone.runtime.environment;

import java.security.SecureRandom;
import java.util.SplittableRandom;

/** Random bits from the operating system, stretched by a generator for each thread. */
final class SecureRandomness implements Randomness {
  private static final SecureRandom SEEDS = new SecureRandom();

  private final ThreadLocal<SplittableRandom> generators =
      ThreadLocal.withInitial(() -> new SplittableRandom(SEEDS.nextLong()));

  @Override
  public long nextLong() {
    return generators.get().nextLong();
  }
}
