package io.lightcone.workbench.task;

import java.util.concurrent.CancellationException;

/** How far a task has come. May be called very often, from the task's thread. */
public interface Progress {
  /** Stands for "nobody knows how much there is". */
  double UNKNOWN = -1;

  /**
   * How far it is.
   *
   * @param sentence what has been done, with numbers and units
   * @param part how much of the whole is done, 0 to 1, or {@link #UNKNOWN}
   */
  void at(String sentence, double part);

  /** Whether the user wants it to stop. */
  boolean cancelled();

  /** Stops the task here if the user wants it to stop. */
  default void check() {
    if (cancelled()) {
      throw new CancellationException("cancelled");
    }
  }
}
