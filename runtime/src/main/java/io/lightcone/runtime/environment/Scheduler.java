package io.lightcone.runtime.environment;

import java.util.function.BooleanSupplier;

/** Who runs when. Safe for use by several threads. */
public interface Scheduler extends AutoCloseable {

  /** Runs a task on a thread of its own choice; tasks begin in the order they are given. */
  void execute(Runnable task);

  /**
   * Runs a task that mostly waits, for as long as it likes, on a thread of its own.
   *
   * @param name what the thread is called
   */
  void spawn(String name, Runnable task);

  /** Runs a task after a delay in nanoseconds. */
  void after(long nanos, Runnable task);

  /**
   * Says that the calling handler or session is about to do its next operation. A simulation lets
   * another one go first here; in the real world nothing happens.
   */
  void operation();

  /**
   * Blocks until the condition holds.
   *
   * @param condition looked at whenever somebody calls {@link #changed()}; must not block
   * @param timeoutNanos how long to wait at most
   * @return whether it holds
   */
  boolean await(BooleanSupplier condition, long timeoutNanos);

  /** Says that a condition somebody waits for may have come true. */
  void changed();

  /** Stops; tasks that have not begun are dropped. */
  @Override
  void close();
}
