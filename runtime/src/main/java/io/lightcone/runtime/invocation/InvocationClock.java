package io.lightcone.runtime.invocation;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** A clock whose every look is recorded. */
final class InvocationClock extends Clock {
  private final BoundInvocation invocation;
  private final ZoneId zone;

  InvocationClock(BoundInvocation invocation, ZoneId zone) {
    this.invocation = invocation;
    this.zone = zone;
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return new InvocationClock(invocation, other);
  }

  @Override
  public Instant instant() {
    return invocation.now();
  }
}
