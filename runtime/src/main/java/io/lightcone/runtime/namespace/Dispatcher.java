package io.lightcone.runtime.namespace;

import io.lightcone.runtime.environment.Scheduler;
import io.lightcone.tracer.event.Dispatch;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Hands triggers to handlers, in journal order. A bounded number wait with the scheduler, payload
 * and all; behind them only their places in the journal are remembered. A put never blocks here, so
 * handlers that put can't get stuck. Safe for several threads.
 */
final class Dispatcher {
  private final Scheduler scheduler;
  private final int window;
  private final Consumer<Pending> runner;
  private final Function<String, Dispatch> dispatchOf;
  private final Deque<Pending> overflow = new ArrayDeque<>();
  private final Map<String, Deque<Pending>> serial = new HashMap<>();
  private int waiting;
  private int delayed;
  private boolean stopped;

  Dispatcher(
      Scheduler scheduler,
      int window,
      Consumer<Pending> runner,
      Function<String, Dispatch> dispatchOf) {
    this.scheduler = scheduler;
    this.window = window;
    this.runner = runner;
    this.dispatchOf = dispatchOf;
  }

  /** Takes a trigger. */
  void enqueue(Pending pending) {
    boolean now;
    synchronized (this) {
      if (stopped) {
        return;
      }
      now = waiting < window && overflow.isEmpty();
      if (now) {
        waiting++;
      } else {
        overflow.add(pending.light());
      }
    }
    if (now) {
      start(pending);
    }
  }

  /** Takes a trigger after a delay. */
  void enqueueLater(Pending pending, long delayNanos) {
    synchronized (this) {
      delayed++;
    }
    scheduler.after(
        delayNanos,
        () -> {
          synchronized (this) {
            delayed--;
          }
          enqueue(pending);
        });
  }

  private void start(Pending pending) {
    if (dispatchOf.apply(pending.woof()) == Dispatch.CONCURRENT) {
      scheduler.execute(() -> run(pending));
      return;
    }
    synchronized (this) {
      Deque<Pending> line = serial.computeIfAbsent(pending.woof(), name -> new ArrayDeque<>());
      line.add(pending);
      if (line.size() > 1) {
        return;
      }
    }
    scheduler.execute(() -> run(pending));
  }

  private void run(Pending pending) {
    try {
      if (!isStopped()) {
        runner.accept(pending);
      }
    } finally {
      ended(pending);
    }
  }

  private void ended(Pending pending) {
    Pending nextInLine = null;
    Pending nextOverflow = null;
    boolean idle;
    synchronized (this) {
      Deque<Pending> line = serial.get(pending.woof());
      if (line != null && line.peek() == pending) {
        line.remove();
        nextInLine = line.peek();
      }
      nextOverflow = overflow.poll();
      if (nextOverflow == null) {
        waiting--;
      }
      idle = waiting == 0;
    }
    if (nextInLine != null) {
      Pending next = nextInLine;
      scheduler.execute(() -> run(next));
    }
    if (nextOverflow != null) {
      start(nextOverflow);
    }
    if (idle) {
      scheduler.changed();
    }
  }

  private synchronized boolean isStopped() {
    return stopped;
  }

  /** Whether a client should wait before it puts more. */
  synchronized boolean isFull() {
    return !overflow.isEmpty();
  }

  /** Whether nothing waits, runs, or is to be tried again. */
  synchronized boolean isIdle() {
    return waiting == 0 && delayed == 0;
  }

  /** Whether nothing runs any more. */
  synchronized boolean isQuiet() {
    return waiting == 0;
  }

  /** Starts nothing more; what waits stays pending in the journal. */
  synchronized void stop() {
    stopped = true;
    waiting -= 0;
    overflow.clear();
  }
}
