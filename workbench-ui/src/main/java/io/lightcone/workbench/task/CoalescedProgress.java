package io.lightcone.workbench.task;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;

/** Hands the newest state to the window, one event at a time however often it is told. */
final class CoalescedProgress implements Progress {
  private final TaskHandle handle;
  private final Executor window;
  private final AtomicReference<State> newest = new AtomicReference<>();

  private record State(String sentence, double part) {}

  CoalescedProgress(TaskHandle handle, Executor window) {
    this.handle = handle;
    this.window = window;
  }

  @Override
  public void at(String sentence, double part) {
    if (newest.getAndSet(new State(sentence, part)) == null) {
      window.execute(this::show);
    }
  }

  private void show() {
    State state = newest.getAndSet(null);
    handle.show(state.sentence(), state.part());
  }

  @Override
  public boolean cancelled() {
    return handle.cancelled();
  }
}
