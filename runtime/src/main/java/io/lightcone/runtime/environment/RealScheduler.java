package io.lightcone.runtime.environment;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/**
 * Threads of the JVM. The pool has one thread a core; a pool thread that waits is stood in for by
 * another, so that handlers that wait for each other can't use the pool up.
 */
final class RealScheduler implements Scheduler {
  static final int CORES = Math.max(2, Runtime.getRuntime().availableProcessors());

  private final ThreadPoolExecutor pool;
  private final ScheduledThreadPoolExecutor timers;
  private final Object monitor = new Object();
  private final ThreadLocal<Boolean> poolThread = ThreadLocal.withInitial(() -> false);
  private long changes;
  private int waiting;

  RealScheduler() {
    ThreadFactory workers = named("lightcone-handler-");
    pool =
        new ThreadPoolExecutor(
            CORES,
            Integer.MAX_VALUE,
            10,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            task ->
                workers.newThread(
                    () -> {
                      poolThread.set(true);
                      task.run();
                    }));
    timers = new ScheduledThreadPoolExecutor(1, named("lightcone-timer-"));
    timers.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    timers.setRemoveOnCancelPolicy(true);
  }

  private static ThreadFactory named(String prefix) {
    AtomicInteger count = new AtomicInteger();
    return task -> {
      Thread thread = new Thread(task, prefix + count.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }

  @Override
  public void execute(Runnable task) {
    if (!pool.isShutdown()) {
      pool.execute(task);
    }
  }

  @Override
  public void spawn(String name, Runnable task) {
    Thread thread = new Thread(task, "lightcone-" + name);
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void after(long nanos, Runnable task) {
    if (!timers.isShutdown()) {
      timers.schedule(task, nanos, TimeUnit.NANOSECONDS);
    }
  }

  @Override
  public void operation() {}

  @Override
  public boolean await(BooleanSupplier condition, long timeoutNanos) {
    if (condition.getAsBoolean()) {
      return true;
    }
    boolean standIn = poolThread.get();
    resize(standIn ? 1 : 0);
    try {
      return block(condition, timeoutNanos);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return condition.getAsBoolean();
    } finally {
      resize(standIn ? -1 : 0);
    }
  }

  private boolean block(BooleanSupplier condition, long timeoutNanos) throws InterruptedException {
    long deadline = System.nanoTime() + timeoutNanos;
    long seen = changes();
    // looked at without the monitor: it may need locks whose holders call changed()
    while (!condition.getAsBoolean()) {
      long left = deadline - System.nanoTime();
      if (left <= 0) {
        return false;
      }
      seen = changesAfter(seen, left);
    }
    return true;
  }

  private long changes() {
    synchronized (monitor) {
      return changes;
    }
  }

  /** Waits for a change after those seen, or for so long. */
  private long changesAfter(long seen, long nanos) throws InterruptedException {
    synchronized (monitor) {
      if (changes == seen) {
        // rounded up, because 0 would mean for ever
        monitor.wait(nanos / 1_000_000 + 1);
      }
      return changes;
    }
  }

  private synchronized void resize(int by) {
    if (by != 0) {
      waiting += by;
      pool.setCorePoolSize(CORES + waiting);
    }
  }

  @Override
  public void changed() {
    synchronized (monitor) {
      changes++;
      monitor.notifyAll();
    }
  }

  @Override
  public void close() {
    timers.shutdownNow();
    pool.shutdownNow();
  }
}
