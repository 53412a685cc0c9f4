package io.lightcone.workbench.task;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.collections.ObservableList;

/** Tasks during which a shared table's recording stays open. */
public final class ReadingTasks implements Tasks {
  private final Tasks tasks;
  private final SharedTable table;

  /** Runs work by {@code tasks} while the recording of {@code table} stays open. */
  public ReadingTasks(Tasks tasks, SharedTable table) {
    this.tasks = tasks;
    this.table = table;
  }

  @Override
  public <T> TaskHandle start(
      String title, Work<T> work, Consumer<T> done, Consumer<Exception> failed) {
    return tasks.start(title, table.reading(work), done, failed);
  }

  @Override
  public ObservableList<TaskHandle> running() {
    return tasks.running();
  }

  @Override
  public Executor background() {
    return table.readingExecutor(tasks.background());
  }

  @Override
  public Executor window() {
    return tasks.window();
  }

  @Override
  public Repetition every(Duration pause, Runnable action) {
    return tasks.every(pause, action);
  }
}
