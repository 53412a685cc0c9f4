package io.lightcone.runtime.namespace;

import io.lightcone.runtime.environment.Scheduler;
import io.lightcone.tracer.event.Dispatch;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * Hands triggers to handlers, in journal order. A bounded number wait with the scheduler, payload
 * and all; behind them only their places in the journal are remembered. A put never blocks here, so
 * handlers that put can't get stuck. Safe for several threads.
 *
 * <p>Everything is handed to the scheduler under one lock: between taking a trigger out of the
 * overflow and giving it to its line, no later one may get there.
 */
final class Dispatcher {
  private final Scheduler scheduler;
  private final int window;
  private final Runner runner;
  private final Deque<Pending> overflow = new ArrayDeque<>();
  private final Map<String, Deque<Pending>> serial = new HashMap<>();
  private int inWindow;
  private int interrupted;
  private int delayed;

  /** Written under the lock. Read without it by handlers' threads, which would wait for the put. */
  private volatile boolean stopped;

  /** Runs triggers. */
  interface Runner {
    /** Runs one on this thread; gives null when it is over, or how to go on with it. */
    Later run(Pending pending);
  }

  /** An interrupted run, which keeps its place: what goes on, and when. */
  record Later(Pending pending, long delayNanos) {}

  Dispatcher(Scheduler scheduler, int window, Runner runner) {
    this.scheduler = scheduler;
    this.window = window;
    this.runner = runner;
  }

  /** Takes a trigger. */
  synchronized void enqueue(Pending pending) {
    if (stopped) {
      return;
    }
    if (inWindow < window && overflow.isEmpty()) {
      inWindow++;
      start(pending);
    } else {
      overflow.add(pending.light());
    }
  }

  /** Takes a trigger after a delay. */
  synchronized void enqueueLater(Pending pending, long delayNanos) {
    delayed++;
    scheduler.after(delayNanos, () -> enqueueNow(pending));
  }

  private synchronized void enqueueNow(Pending pending) {
    delayed--;
    enqueue(pending);
    scheduler.changed();
  }

  private void start(Pending pending) {
    if (pending.dispatch() == Dispatch.SERIAL) {
      Deque<Pending> line = serial.computeIfAbsent(pending.woof(), name -> new ArrayDeque<>());
      line.add(pending);
      if (line.size() > 1) {
        return;
      }
    }
    scheduler.execute(() -> run(pending));
  }

  private void run(Pending pending) {
    Later later = null;
    try {
      if (!stopped) {
        later = runner.run(pending);
      }
    } finally {
      if (later == null) {
        ended(pending);
      } else {
        interrupted(later);
      }
    }
  }

  private synchronized void interrupted(Later later) {
    interrupted++;
    scheduler.after(later.delayNanos(), () -> goOn(later.pending()));
  }

  private void goOn(Pending pending) {
    synchronized (this) {
      interrupted--;
    }
    scheduler.execute(() -> run(pending));
  }

  private synchronized void ended(Pending pending) {
    if (pending.dispatch() == Dispatch.SERIAL) {
      nextInLine(pending.woof());
    }
    Pending next = overflow.poll();
    if (next == null) {
      inWindow--;
    } else {
      start(next);
    }
    // not at each end: waking somebody up costs more than an invocation
    if (inWindow <= interrupted || inWindow == lowWater()) {
      scheduler.changed();
    }
  }

  private void nextInLine(String woof) {
    Deque<Pending> line = serial.get(woof);
    line.remove();
    Pending next = line.peek();
    if (next == null) {
      serial.remove(woof);
    } else {
      scheduler.execute(() -> run(next));
    }
  }

  /** Whether a client should wait before it puts more. */
  synchronized boolean isFull() {
    return !overflow.isEmpty();
  }

  /** Whether a client that waits may go on: half of the window is free, so that it can do some. */
  synchronized boolean hasRoom() {
    return overflow.isEmpty() && inWindow <= lowWater();
  }

  private int lowWater() {
    return window / 2;
  }

  /** Whether nothing waits, runs, or is to be tried again. */
  synchronized boolean isIdle() {
    return inWindow == 0 && delayed == 0;
  }

  /** Whether nothing runs any more. */
  synchronized boolean isQuiet() {
    return inWindow == interrupted;
  }

  /** Starts nothing more; what waits stays pending in the journal. */
  synchronized void stop() {
    stopped = true;
    overflow.clear();
  }
}
