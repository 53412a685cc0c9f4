package io.lightcone.workbench.task;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Runs everything at once, on the calling thread; repetitions run when the test says so. */
public final class DirectTasks implements Tasks {
  private final ObservableList<TaskHandle> running = FXCollections.observableArrayList();
  private final List<Runnable> repeated = new ArrayList<>();

  /** The sentences of all progress told. */
  public final List<String> told = new ArrayList<>();

  @Override
  public <T> TaskHandle start(
      String title, Work<T> work, Consumer<T> done, Consumer<Exception> failed) {
    TaskHandle handle = new TaskHandle(title);
    T result;
    try {
      result = work.run(progress(handle));
    } catch (Exception e) {
      handle.end();
      failed.accept(e);
      return handle;
    }
    handle.end();
    done.accept(result);
    return handle;
  }

  private Progress progress(TaskHandle handle) {
    return new Progress() {
      @Override
      public void at(String sentence, double part) {
        told.add(sentence);
        handle.show(sentence, part);
      }

      @Override
      public boolean cancelled() {
        return handle.cancelled();
      }
    };
  }

  @Override
  public ObservableList<TaskHandle> running() {
    return running;
  }

  @Override
  public Executor background() {
    return Runnable::run;
  }

  @Override
  public Executor window() {
    return Runnable::run;
  }

  @Override
  public Repetition every(Duration pause, Runnable action) {
    repeated.add(action);
    return () -> repeated.remove(action);
  }

  /** Runs every repetition once. */
  public void tick() {
    List.copyOf(repeated).forEach(Runnable::run);
  }

  /** Number of repetitions going on. */
  public int repetitions() {
    return repeated.size();
  }
}
