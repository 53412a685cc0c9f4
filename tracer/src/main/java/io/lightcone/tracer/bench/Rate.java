package io.lightcone.tracer.bench;

import io.lightcone.tracer.environment.SystemTime;

/** Arithmetic of benchmarks. */
public final class Rate {
  private Rate() {}

  /**
   * How many a second.
   *
   * @param sinceNanos when the first began, by {@link SystemTime}
   */
  public static double perSecond(long count, long sinceNanos) {
    return count * 1e9 / (SystemTime.INSTANCE.nanoTime() - sinceNanos);
  }
}
