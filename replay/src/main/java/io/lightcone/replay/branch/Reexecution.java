package io.lightcone.replay.branch;

import io.lightcone.replay.history.History;
import io.lightcone.replay.session.Handlers;
import io.lightcone.runtime.simulation.Strands;
import java.util.function.BooleanSupplier;

/**
 * Re-executes a recording with changes. The same history, changes and order give the same branch,
 * event for event; no change at all gives the recording again. Safe for several threads: each run
 * has a world of its own.
 */
public final class Reexecution {
  private final History history;
  private final Handlers recorded;
  private final BooleanSupplier cancelled;

  /** Of this history, on the code that was recorded. */
  public Reexecution(History history, Handlers recorded) {
    this(history, recorded, () -> false);
  }

  /**
   * Of this history, with a way to stop.
   *
   * @param cancelled looked at now and then; when true, runs end with {@link
   *     java.util.concurrent.CancellationException}
   */
  public Reexecution(History history, Handlers recorded, BooleanSupplier cancelled) {
    this.history = history;
    this.recorded = recorded;
    this.cancelled = cancelled;
  }

  /** What is re-executed. */
  public History history() {
    return history;
  }

  /** The code that was recorded. */
  public Handlers handlers() {
    return recorded;
  }

  /** A branch in the recorded order, but for what the changes ask for. */
  public BranchRun run(Changes changes) {
    RecordedAgenda agenda = new RecordedAgenda(history, changes.holds(), changes.patience());
    Engine engine = run(changes, agenda);
    return new BranchRun(engine, agenda.gaveUp());
  }

  /**
   * A branch in another order, drawn at random.
   *
   * @param seed decides the order
   * @param windowMicros by how much recorded time something may happen late
   */
  public BranchRun sample(Changes changes, long seed, long windowMicros) {
    return sample(changes, seed, windowMicros, -1);
  }

  /**
   * As {@link #sample(Changes, long, long)}, with a beginning as recorded.
   *
   * @param fromRank up to this rank everything happens in the recorded order
   */
  public BranchRun sample(Changes changes, long seed, long windowMicros, int fromRank) {
    SampledAgenda agenda = new SampledAgenda(history, seed, windowMicros, fromRank);
    return new BranchRun(run(changes, agenda), false);
  }

  private Engine run(Changes changes, Agenda agenda) {
    try (Strands strands = new Strands()) {
      Engine engine = new Engine(history, changes, recorded, agenda, strands, cancelled);
      engine.run();
      return engine;
    }
  }
}
