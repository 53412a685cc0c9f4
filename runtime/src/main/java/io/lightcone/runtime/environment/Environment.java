package io.lightcone.runtime.environment;

import io.lightcone.tracer.environment.TimeSource;

/**
 * The world a namespace lives in.
 *
 * @param time the clocks
 * @param randomness random bits
 * @param scheduler who runs when
 * @param transport how to reach other namespaces
 */
public record Environment(
    TimeSource time, Randomness randomness, Scheduler scheduler, Transport transport)
    implements AutoCloseable {

  /** The real world: system clocks, a pool of threads, namespaces of this process reachable. */
  public static Environment real() {
    RealScheduler scheduler = new RealScheduler();
    return new Environment(
        io.lightcone.tracer.environment.SystemTime.INSTANCE,
        new SecureRandomness(),
        scheduler,
        new LocalTransport(scheduler));
  }

  @Override
  public void close() {
    transport.close();
    scheduler.close();
  }
}
