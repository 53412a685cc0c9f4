package io.lightcone.replay.lines;

import io.lightcone.replay.session.Handlers;
import io.lightcone.replay.session.InvocationLoader;
import io.lightcone.replay.session.RecordedInvocation;
import io.lightcone.replay.session.Replay;

/**
 * A replay, and the lines it ran. The replay is compared as any other is: tracing must not change
 * what the handler does.
 *
 * @param replay what came of it
 * @param timeline its lines; empty where it can't be replayed
 */
public record LineTrace(Replay replay, LineTimeline timeline) {
  /** Steps that are kept when nothing else is said. */
  public static final int MOST_STEPS = 1_000_000;

  /**
   * Replays an invocation on the calling thread.
   *
   * @param handlers the code to run; its classes are loaded once more
   * @param recorded the code that was recorded
   * @param most steps to keep; the handler runs on without being traced
   */
  public static LineTrace of(
      InvocationLoader loader,
      RecordedInvocation invocation,
      Handlers handlers,
      Handlers recorded,
      int most) {
    LineSites sites = new LineSites();
    LineRecorder recorder = new LineRecorder(sites, most);
    Handlers traced = handlers.again(new LineTracer(sites));
    traced.find(invocation.start().bundle(), invocation.start().handler()); // loads its classes
    LineHooks.bind(recorder);
    try {
      Replay replay =
          loader.session(traced, recorded).replay(invocation, step -> recorder.operation());
      return new LineTrace(replay, recorder.timeline());
    } finally {
      LineHooks.unbind();
    }
  }
}
