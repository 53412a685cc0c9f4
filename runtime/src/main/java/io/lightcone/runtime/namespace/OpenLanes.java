package io.lightcone.runtime.namespace;

import io.lightcone.runtime.environment.Environment;
import io.lightcone.runtime.environment.WorldEnded;
import io.lightcone.tracer.journal.JournalState;
import io.lightcone.tracer.journal.Lane;
import java.util.ArrayList;
import java.util.List;

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
  private LiveOperations oldest;
  private LiveOperations newest;
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
    if (lane.waiting) {
      return;
    }
    lane.waiting = true;
    if (newest == null) {
      oldest = lane;
    } else {
      newest.later = lane;
      lane.earlier = newest;
    }
    newest = lane;
    if (!sweeping) {
      sweeping = true;
      sweepLater();
    }
  }

  /** All operations of a lane are in the journal, or never will be. */
  synchronized void waitsNoMore(LiveOperations lane) {
    if (!lane.waiting) {
      return;
    }
    lane.waiting = false;
    if (lane.earlier == null) {
      oldest = lane.later;
    } else {
      lane.earlier.later = lane.later;
    }
    if (lane.later == null) {
      newest = lane.earlier;
    } else {
      lane.later.earlier = lane.earlier;
    }
    lane.earlier = null;
    lane.later = null;
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
      sweeping = oldest != null && !kernel.hasEnded();
      if (sweeping) {
        sweepLater();
      }
    }
  }

  private synchronized List<LiveOperations> snapshot() {
    List<LiveOperations> waiting = new ArrayList<>();
    for (LiveOperations lane = oldest; lane != null; lane = lane.later) {
      waiting.add(lane);
    }
    return waiting;
  }
}
