package io.lightcone.workbench.task;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * Looks again and again for what is new, outside the window's thread and once at a time, and rests
 * after a long look: following takes a quarter of one processor at most. FX thread only.
 */
public final class Follower<T> {
  /** How many times as long as a look took it rests after it. */
  private static final long REST = 3;

  private final Tasks tasks;
  private final Callable<T> look;
  private final Consumer<T> came;
  private final Consumer<Exception> failed;
  private Tasks.Repetition repetition;
  private boolean busy;
  private long restUntilNanos = System.nanoTime();
  private volatile boolean stopped;

  /**
   * Begins to follow.
   *
   * @param look gives what is new, or null for nothing; runs on background threads, while {@code
   *     shared} is not closed
   * @param came told what is new
   * @param failed told once what went wrong; following has then stopped
   */
  public static <T> Follower<T> start(
      Tasks tasks,
      SharedTable shared,
      Duration pause,
      Callable<T> look,
      Consumer<T> came,
      Consumer<Exception> failed) {
    Follower<T> follower = new Follower<>(tasks, look, came, failed);
    follower.repetition = tasks.every(pause, () -> follower.poll(shared));
    return follower;
  }

  private Follower(Tasks tasks, Callable<T> look, Consumer<T> came, Consumer<Exception> failed) {
    this.tasks = tasks;
    this.look = look;
    this.came = came;
    this.failed = failed;
  }

  private void poll(SharedTable shared) {
    if (!busy && !stopped && System.nanoTime() - restUntilNanos >= 0) {
      busy = true;
      shared.readingExecutor(tasks.background()).execute(this::lookOnce);
    }
  }

  private void lookOnce() {
    if (stopped) {
      return; // what was followed may be closed by now
    }
    long since = System.nanoTime();
    try {
      T found = look.call();
      long took = System.nanoTime() - since;
      tasks.window().execute(() -> seen(found, took));
    } catch (Exception e) {
      tasks.window().execute(() -> end(e));
    }
  }

  private void seen(T found, long tookNanos) {
    busy = false;
    if (stopped || found == null) {
      return;
    }
    restUntilNanos = System.nanoTime() + REST * tookNanos;
    came.accept(found);
  }

  private void end(Exception e) {
    if (!stopped) {
      stop();
      failed.accept(e);
    }
  }

  /** Stops; nothing is told any more. A look at work goes on to its end. */
  public void stop() {
    stopped = true;
    repetition.stop();
  }
}
