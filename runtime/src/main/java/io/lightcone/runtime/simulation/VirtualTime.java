package io.lightcone.runtime.simulation;

import io.lightcone.tracer.environment.TimeSource;

/** Time that passes only when the simulation says so. */
public final class VirtualTime implements TimeSource {
  private final long originNanos;
  private volatile long elapsedNanos;
  private volatile long stepNanos;

  /**
   * A clock.
   *
   * @param originNanos wall time when the simulation begins, ns since 1970
   */
  public VirtualTime(long originNanos) {
    this.originNanos = originNanos;
  }

  @Override
  public long wallNanos() {
    return originNanos + elapsedNanos + stepNanos;
  }

  @Override
  public long nanoTime() {
    return elapsedNanos;
  }

  /** Nanoseconds since the simulation began. */
  public long elapsedNanos() {
    return elapsedNanos;
  }

  /** Steps the wall clock, in either direction; the monotonic clock does not see it. */
  public void stepWall(long nanos) {
    stepNanos += nanos;
  }

  void advanceTo(long elapsed) {
    elapsedNanos = Math.max(elapsedNanos, elapsed);
  }
}
