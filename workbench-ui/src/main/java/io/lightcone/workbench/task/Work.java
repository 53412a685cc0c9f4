package io.lightcone.workbench.task;

/** What a task does. Runs outside the window's thread. */
@FunctionalInterface
public interface Work<T> {

  /**
   * Does it.
   *
   * @param progress told how far it is, and asked whether to go on
   * @throws java.util.concurrent.CancellationException if {@code progress} said to stop and there
   *     is nothing to show for it; returning a partial result is as good
   */
  T run(Progress progress) throws Exception;
}
