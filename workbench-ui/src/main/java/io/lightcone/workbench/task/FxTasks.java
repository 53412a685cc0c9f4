package io.lightcone.workbench.task;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tasks on threads of their own, with the JavaFX thread as the window's. */
public final class FxTasks implements Tasks, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FxTasks.class);

  private final ExecutorService threads = Executors.newCachedThreadPool(daemons("workbench-task"));
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(daemons("workbench-timer"));
  private final ObservableList<TaskHandle> running = FXCollections.observableArrayList();

  private static ThreadFactory daemons(String name) {
    AtomicInteger count = new AtomicInteger();
    return work -> {
      Thread thread = new Thread(work, name + "-" + count.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }

  @Override
  public <T> TaskHandle start(
      String title, Work<T> work, Consumer<T> done, Consumer<Exception> failed) {
    TaskHandle handle = new TaskHandle(title);
    running.add(handle);
    background().execute(() -> run(handle, work, done, failed));
    return handle;
  }

  private <T> void run(
      TaskHandle handle, Work<T> work, Consumer<T> done, Consumer<Exception> failed) {
    try {
      T result = work.run(new CoalescedProgress(handle, window()));
      end(handle, () -> done.accept(result));
    } catch (CancellationException e) {
      end(handle, () -> failed.accept(e));
    } catch (Exception e) {
      log(handle.title(), e);
      end(handle, () -> failed.accept(e));
    } catch (Error e) {
      LOG.error("task failed: {}", handle.title(), e);
      end(handle, () -> failed.accept(new IllegalStateException(e.toString(), e)));
    }
  }

  /** What we throw ourselves is a sentence that the window shows; else the stack is wanted. */
  private static void log(String title, Exception e) {
    if (e.getClass().getName().startsWith("io.lightcone.")) {
      LOG.warn("{}: {}", title, e.getMessage());
      LOG.debug("task failed: {}", title, e);
    } else {
      LOG.warn("task failed: {}", title, e);
    }
  }

  private void end(TaskHandle handle, Runnable answer) {
    window()
        .execute(
            () -> {
              running.remove(handle);
              handle.end();
              answer.run();
            });
  }

  @Override
  public ObservableList<TaskHandle> running() {
    return running;
  }

  @Override
  public Executor background() {
    return work -> {
      try {
        threads.execute(work);
      } catch (RejectedExecutionException e) {
        LOG.debug("the window is closing, left out", e);
      }
    };
  }

  @Override
  public Executor window() {
    return Platform::runLater;
  }

  @Override
  public Repetition every(Duration pause, Runnable action) {
    AtomicBoolean waiting = new AtomicBoolean();
    AtomicBoolean stopped = new AtomicBoolean();
    Runnable onWindow =
        () -> {
          try {
            if (!stopped.get()) { // it may have been stopped after this run was asked for
              action.run();
            }
          } finally {
            waiting.set(false);
          }
        };
    ScheduledFuture<?> repeated =
        timer.scheduleWithFixedDelay(
            () -> {
              if (waiting.compareAndSet(false, true)) {
                Platform.runLater(onWindow);
              }
            },
            pause.toMillis(),
            pause.toMillis(),
            TimeUnit.MILLISECONDS);
    return () -> {
      stopped.set(true);
      repeated.cancel(false);
    };
  }

  /** Cancels what is at work and takes no more. */
  @Override
  public void close() {
    running.forEach(TaskHandle::cancel);
    timer.shutdownNow();
    threads.shutdown();
  }
}
