package io.lightcone.workbench.task;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.collections.ObservableList;

/** Runs work outside the window's thread. Called on the FX thread; answers come back on it. */
public interface Tasks {

  /**
   * Begins a task.
   *
   * @param title what it is for, in a few words
   * @param work what to do
   * @param done gets the result, also a partial one after a cancel
   * @param failed gets what {@code work} threw; a {@code CancellationException} when it stopped
   *     because it was asked to
   */
  <T> TaskHandle start(String title, Work<T> work, Consumer<T> done, Consumer<Exception> failed);

  /** The tasks at work, oldest first. FX thread only. */
  ObservableList<TaskHandle> running();

  /** Runs short pieces of background work, without progress. */
  Executor background();

  /** Runs on the window's thread, soon. */
  Executor window();

  /**
   * Runs {@code action} on the window's thread again and again, never twice at a time.
   *
   * @param pause between the end of one run and the beginning of the next
   */
  Repetition every(Duration pause, Runnable action);

  /** Something that is repeated until it is stopped. */
  @FunctionalInterface
  interface Repetition {

    /** Stops it. */
    void stop();
  }
}
