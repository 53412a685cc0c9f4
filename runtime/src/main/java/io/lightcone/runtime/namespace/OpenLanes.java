package io.lightcone.runtime.namespace;

import io.lightcone.runtime.environment.Environment;
import io.lightcone.runtime.environment.WorldEnded;
import io.lightcone.tracer.journal.JournalState;
import io.lightcone.tracer.journal.Lane;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

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
  // in the order of their first waiting operation: a simulation must flush in the same order again
  private final Set<LiveOperations> waiting = new LinkedHashSet<>();
  private boolean sweeping;

  OpenLanes(Kernel kernel, Environment world, Options options, RemoteRequests remote) {
    this.kernel = kernel;
    this.world = world;
    this.options = options;
    this.remote = remote;
  }

  /** Operations of a client session, in a lane of its own; after a failed write it may go on. */
  LiveOperations ofSession() {
    return new LiveOperations(kernel, world, options, remote, this, new Lane(), null, true);
  }

  /** Operations of one attempt of an invocation; after a failed write it can't go on. */
  LiveOperations ofAttempt() {
    return new LiveOperations(kernel, world, options, remote, this, new Lane(), null, false);
  }

  /** Operations of an attempt that was under way. */
  LiveOperations ofAttempt(JournalState.Trigger trigger) {
    return new LiveOperations(
        kernel, world, options, remote, this, trigger.lane(), trigger.started(), false);
  }

  /** A lane has operations that are not in the journal. */
  synchronized void waits(LiveOperations lane) {
    waiting.add(lane);
    if (!sweeping) {
      sweeping = true;
      sweepLater();
    }
  }

  /** All operations of a lane are in the journal. */
  synchronized void waitsNoMore(LiveOperations lane) {
    waiting.remove(lane);
  }

  private void sweepLater() {
    world.scheduler().after(SWEEP_NANOS, this::sweep);
  }

  private void sweep() {
    try {
      snapshot().forEach(LiveOperations::flushIfSeenBefore);
    } catch (WorldEnded e) {
      // told to whoever does the lane's next operation
    }
    synchronized (this) {
      sweeping = !waiting.isEmpty() && !kernel.hasEnded();
      if (sweeping) {
        sweepLater();
      }
    }
  }

  private synchronized List<LiveOperations> snapshot() {
    return List.copyOf(waiting);
  }
}
