package io.lightcone.tracer.environment;

import java.time.Clock;
import java.time.Instant;

/** The machine's clocks. */
public final class SystemTime implements TimeSource {

  /** The one instance. */
  public static final SystemTime INSTANCE = new SystemTime();

  private final Clock clock = Clock.systemUTC();

  private SystemTime() {}

  @Override
  public long wallNanos() {
    Instant now = clock.instant();
    return now.getEpochSecond() * 1_000_000_000L + now.getNano();
  }

  @Override
  public long nanoTime() {
    return System.nanoTime();
  }
}
