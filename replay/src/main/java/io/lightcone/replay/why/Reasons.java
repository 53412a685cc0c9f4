package io.lightcone.replay.why;

import io.lightcone.replay.branch.BranchRun;
import io.lightcone.replay.branch.Changes;
import io.lightcone.replay.branch.Reexecution;
import io.lightcone.replay.branch.Trace;
import io.lightcone.replay.history.History;
import io.lightcone.replay.history.RecordedLane;
import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.Payload;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * The puts that an effect came from, nearest first, each tried: is the effect the same without it?
 * Of those that matter and are JSON, each part is tried, too: is the effect the same with another
 * value there? A budget of replays bounds it; what it does not reach is said to be not checked.
 */
public final class Reasons {
  private final Reexecution reexecution;
  private final History history;
  private final Effect effect;
  private int budget;

  /**
   * What was found.
   *
   * @param reasons the puts of the causal past, nearest first
   * @param replays how many replays it took
   */
  public record Answer(List<Reason> reasons, int replays) {}

  private Reasons(Reexecution reexecution, Effect effect, int budget) {
    this.reexecution = reexecution;
    this.history = reexecution.history();
    this.effect = effect;
    this.budget = budget;
  }

  /**
   * Asks why.
   *
   * @param budget most replays
   */
  public static Answer of(Reexecution reexecution, Effect effect, int budget) {
    Reasons reasons = new Reasons(reexecution, effect, budget);
    List<Reason> found = reasons.find();
    return new Answer(found, budget - reasons.budget);
  }

  private List<Reason> find() {
    Trace trace = reexecution.run(Changes.none()).trace();
    int step = stepOf(trace);
    List<Reason> reasons = new ArrayList<>();
    if (step < 0) {
      return reasons;
    }
    BitSet past = trace.past(step);
    for (int at = past.previousSetBit(step); at >= 0; at = past.previousSetBit(at - 1)) {
      int rank = history.rankOfKey(trace.step(at).key());
      if (rank >= 0 && rank != effect.rank() && history.body(rank) instanceof EventBody.Put put) {
        reasons.add(reason(rank, put));
      }
    }
    // parts only after the wholes: they cost more and say less
    reasons.replaceAll(this::withFields);
    return reasons;
  }

  /** The step of the put; of a failed invocation, its last. */
  private int stepOf(Trace trace) {
    int last = -1;
    for (int step = 0; step < trace.size(); step++) {
      Trace.Step one = trace.step(step);
      if (one.key() == effect.key() || one.lane() == effect.key()) {
        last = step;
      }
    }
    return last;
  }

  private Reason reason(int rank, EventBody.Put put) {
    String label = history.elementLabel(rank);
    RecordedLane lane = history.laneOf(rank);
    boolean external = lane == null ? history.rankOf(put.sent()) < 0 : !lane.isInvocation();
    if (budget <= 0) {
      return new Reason(label, external, put.payload(), Reason.Grade.NOT_CHECKED, null, List.of());
    }
    budget--;
    BranchRun without = reexecution.run(Changes.none().drop(history.key(rank)));
    Effect.Fate fate = effect.in(without);
    Reason.Grade grade =
        switch (fate) {
          case SAME -> Reason.Grade.NO_INFLUENCE;
          case OTHERWISE -> Reason.Grade.SHAPED;
          case GONE -> Reason.Grade.NECESSARY;
        };
    return new Reason(
        label,
        external,
        put.payload(),
        grade,
        fate == Effect.Fate.OTHERWISE ? effect.otherwise(without) : null,
        List.of());
  }

  private Reason withFields(Reason reason) {
    boolean mattered =
        reason.grade() == Reason.Grade.NECESSARY || reason.grade() == Reason.Grade.SHAPED;
    return mattered && budget > 0
        ? new Reason(
            reason.element(),
            reason.external(),
            reason.payload(),
            reason.grade(),
            reason.otherwise(),
            fields(history.findElement(reason.element()), reason.payload()))
        : reason;
  }

  private List<String> fields(int rank, Payload payload) {
    List<String> mattered = new ArrayList<>();
    for (Map.Entry<String, List<Payload>> field : Perturbations.of(payload).entrySet()) {
      for (Payload other : field.getValue()) {
        if (budget <= 0) {
          return mattered;
        }
        budget--;
        BranchRun branch = reexecution.run(Changes.none().edit(history.key(rank), other));
        if (effect.in(branch) != Effect.Fate.SAME) {
          mattered.add(field.getKey());
          break;
        }
      }
    }
    return mattered;
  }
}
