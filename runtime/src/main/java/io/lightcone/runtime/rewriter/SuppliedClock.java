package io.lightcone.runtime.rewriter;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;

/** A clock that asks whatever is bound at each look, so that it may outlive an invocation. */
final class SuppliedClock extends Clock {
  private final ZoneId zone;

  SuppliedClock(ZoneId zone) {
    this.zone = Objects.requireNonNull(zone, "zone");
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return new SuppliedClock(other);
  }

  @Override
  public long millis() {
    return ClockHooks.currentTimeMillis();
  }

  @Override
  public Instant instant() {
    return ClockHooks.now();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SuppliedClock clock && clock.zone.equals(zone);
  }

  @Override
  public int hashCode() {
    return zone.hashCode() + 1;
  }

  @Override
  public String toString() {
    return "SystemClock[" + zone + "]";
  }
}
