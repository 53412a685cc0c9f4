package io.lightcone.runtime.namespace;

import io.lightcone.runtime.environment.Environment;
import io.lightcone.runtime.environment.WorldEnded;
import io.lightcone.tracer.journal.Lane;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The lanes of handlers and sessions that have operations which are not in the journal yet, and the
 * timer that brings them there although their handlers compute or wait: within 100 ms. Safe for
 * several threads.
 */
final class OpenLanes {
  /** Half of the longest wait: a lane that is seen waiting twice has waited for this long. */
  private static final long SWEEP_NANOS = 50_000_000L;

  private final Kernel kernel;
  private final Environment world;
  private final Options options;
  private final RemoteRequests remote;
  private final Set<LiveOperations> waiting = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean sweeping = new AtomicBoolean();

  OpenLanes(Kernel kernel, Environment world, Options options, RemoteRequests remote) {
    this.kernel = kernel;
    this.world = world;
    this.options = options;
    this.remote = remote;
  }

  /** Operations of a client session, in a lane of its own; after a failed write it may go on. */
  LiveOperations ofSession() {
    return new LiveOperations(kernel, world, options, remote, this, new Lane(), true);
  }

  /** Operations of one attempt of an invocation; after a failed write it can't go on. */
  LiveOperations ofAttempt(Lane lane) {
    return new LiveOperations(kernel, world, options, remote, this, lane, false);
  }

  /** A lane has operations that are not in the journal. */
  void waits(LiveOperations lane) {
    waiting.add(lane);
    if (sweeping.compareAndSet(false, true)) {
      sweepLater();
    }
  }

  /** All operations of a lane are in the journal. */
  void waitsNoMore(LiveOperations lane) {
    waiting.remove(lane);
  }

  private void sweepLater() {
    world.scheduler().after(SWEEP_NANOS, this::sweep);
  }

  private void sweep() {
    try {
      waiting.forEach(LiveOperations::flushIfSeenBefore);
    } catch (WorldEnded e) {
      // told to whoever does the lane's next operation
    }
    if (kernel.hasEnded()) {
      waiting.clear();
      return;
    }
    sweeping.set(false);
    if (!waiting.isEmpty() && sweeping.compareAndSet(false, true)) {
      sweepLater();
    }
  }
}
