package io.lightcone.runtime.environment;

/** Where random bits come from. Safe for use by several threads. */
@FunctionalInterface
public interface Randomness {
  /** Sixty-four random bits. */
  long nextLong();
}
