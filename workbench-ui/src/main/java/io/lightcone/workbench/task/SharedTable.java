package io.lightcone.workbench.task;

import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Keeps a recording open as long as somebody reads it in the background. Its growth disturbs no
 * reader: each has a snapshot of the table.
 */
public final class SharedTable {
  private final ReadWriteLock lock = new ReentrantReadWriteLock();

  /** The same work, during which the recording stays open. */
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

  /** The same executor, with the recording staying open while it works. */
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
