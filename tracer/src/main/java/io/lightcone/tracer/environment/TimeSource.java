package io.lightcone.tracer.environment;

/** The clocks. Safe for use by several threads. */
public interface TimeSource {

  /** Wall clock in nanoseconds since 1970-01-01T00:00Z; may step in either direction. */
  long wallNanos();

  /** A clock that never steps back, in nanoseconds from an arbitrary origin. */
  long nanoTime();

  /** Wall clock in microseconds, as events carry it. */
  default long wallMicros() {
    return Math.floorDiv(wallNanos(), 1000L);
  }
}
