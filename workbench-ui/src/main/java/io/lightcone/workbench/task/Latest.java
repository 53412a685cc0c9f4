package io.lightcone.workbench.task;

import java.util.function.Consumer;

/**
 * Works through the newest of many inputs, one at a time: what comes while work goes on waits, and
 * only the last of it is worked on. FX thread only; the work runs outside it.
 */
public final class Latest<I, R> {
  private final Tasks tasks;
  private final String title;
  private final Working<I, R> working;
  private final Consumer<R> done;
  private final Consumer<Exception> failed;
  private I waiting;
  private boolean busy;
  private long round;

  /** What is done with an input. */
  @FunctionalInterface
  public interface Working<I, R> {
    R work(I input, Progress progress) throws Exception;
  }

  /** With {@code title} for the user; {@code done} and {@code failed} are told on the FX thread. */
  public Latest(
      Tasks tasks,
      String title,
      Working<I, R> working,
      Consumer<R> done,
      Consumer<Exception> failed) {
    this.tasks = tasks;
    this.title = title;
    this.working = working;
    this.done = done;
    this.failed = failed;
  }

  /** Works on this as soon as may be, instead of what waits. */
  public void offer(I input) {
    if (busy) {
      waiting = input;
      return;
    }
    busy = true;
    long own = round;
    tasks.start(
        title,
        progress -> working.work(input, progress),
        result -> answer(own, () -> done.accept(result)),
        failure -> answer(own, () -> failed.accept(failure)));
  }

  private void answer(long own, Runnable answer) {
    if (own != round) {
      return;
    }
    busy = false;
    answer.run();
    I next = waiting;
    waiting = null;
    if (next != null) {
      offer(next);
    }
  }

  /** Forgets what waits, and what is being worked on. */
  public void forget() {
    round++;
    busy = false;
    waiting = null;
  }
}
