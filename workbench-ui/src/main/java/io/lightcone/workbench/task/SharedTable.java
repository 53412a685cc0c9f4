package io.lightcone.workbench.task;

import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Keeps background readers of a growing table apart from its growth. The table grows on the
 * window's thread only, so the window itself needs no lock to read it.
 */
public final class SharedTable {
  private final ReadWriteLock lock = new ReentrantReadWriteLock();

  /** The same work, during which the table does not grow. */
  public <T> Work<T> reading(Work<T> work) {
    return progress -> {
      lock.readLock().lock();
      try {
        return work.run(progress);
      } finally {
        lock.readLock().unlock();
      }
    };
  }

  /** The same executor, with the table standing still while it works. */
  public Executor readingExecutor(Executor executor) {
    return work ->
        executor.execute(
            () -> {
              lock.readLock().lock();
              try {
                work.run();
              } finally {
                lock.readLock().unlock();
              }
            });
  }

  /**
   * Lets the table grow, unless somebody is reading it just now.
   *
   * @return whether {@code growth} was run
   */
  public boolean tryGrow(Runnable growth) {
    if (!lock.writeLock().tryLock()) {
      return false;
    }
    try {
      growth.run();
      return true;
    } finally {
      lock.writeLock().unlock();
    }
  }

  /** Runs something when nobody reads the table any more; waits, so not for the window's thread. */
  public void alone(Runnable work) {
    lock.writeLock().lock();
    try {
      work.run();
    } finally {
      lock.writeLock().unlock();
    }
  }
}
