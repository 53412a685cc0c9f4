package io.lightcone.runtime.environment;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A pool of the JDK's and nothing around it: the baseline that dispatch is measured against, and
 * the client threads of what measures. Safe for several threads.
 */
public final class BareThreads implements Executor, AutoCloseable {
  private final ExecutorService pool;

  /** A pool of so many threads, which end with it. */
  public BareThreads(int threads) {
    pool =
        Executors.newFixedThreadPool(
            threads,
            task -> {
              Thread thread = new Thread(task, "lightcone-bare");
              thread.setDaemon(true);
              return thread;
            });
  }

  /** As many threads as the machine has cores. */
  public static BareThreads oneEachCore() {
    return new BareThreads(cores());
  }

  /** Cores of the machine, as the real scheduler counts them. */
  public static int cores() {
    return RealScheduler.CORES;
  }

  @Override
  public void execute(Runnable task) {
    pool.execute(task);
  }

  /**
   * Runs a task several times at once, and returns when all have ended.
   *
   * @throws Exception what one of them threw
   */
  public void together(int times, Callable<?> task) throws Exception {
    List<Future<?>> running = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      running.add(pool.submit(task));
    }
    for (Future<?> one : running) {
      try {
        one.get();
      } catch (ExecutionException e) {
        throw e.getCause() instanceof Exception cause ? cause : e;
      }
    }
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}
