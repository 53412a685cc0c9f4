package io.lightcone.replay.minimize;

import io.lightcone.replay.branch.BranchRun;
import io.lightcone.replay.branch.Changes;
import io.lightcone.replay.branch.Reexecution;
import io.lightcone.replay.oracle.Oracle;
import io.lightcone.replay.session.ChangedHandlers;
import io.lightcone.runtime.environment.Scheduler;
import io.lightcone.tracer.event.Payload;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

/**
 * Tries subsets of the external puts: does it still fail? No subset is replayed twice, several are
 * replayed side by side, and no more than a budget allows.
 */
final class Trials {
  private static final long FOR_EVER = Long.MAX_VALUE / 4;

  private final Reexecution reexecution;
  private final Oracle oracle;
  private final ChangedHandlers mended;
  private final List<ExternalPut> puts;
  private final Scheduler scheduler;
  private final int budget;
  private final Progress progress;
  private final BooleanSupplier cancelled;
  private final Map<Trial, Boolean> known = new HashMap<>();
  private int replays;
  private BitSet best;
  private Map<Integer, Payload> bestEdits = Map.of();

  /** What is tried: the puts that stay, and other payloads for some of them. */
  private record Trial(BitSet kept, Map<Integer, Payload> edits) {}

  /** No more replays may be made. */
  static final class Exhausted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Exhausted() {
      super(null, null, false, false);
    }
  }

  Trials(
      Reexecution reexecution,
      Oracle oracle,
      ChangedHandlers mended,
      List<ExternalPut> puts,
      Scheduler scheduler,
      int budget,
      Progress progress,
      BooleanSupplier cancelled) {
    this.reexecution = reexecution;
    this.oracle = oracle;
    this.mended = mended;
    this.puts = puts;
    this.scheduler = scheduler;
    this.budget = budget;
    this.progress = progress;
    this.cancelled = cancelled;
  }

  /** Number of replays so far. */
  int replays() {
    return replays;
  }

  /** The smallest failing subset so far, or null. */
  BitSet best() {
    return best;
  }

  /** Other payloads in it, by number of the put. */
  Map<Integer, Payload> bestEdits() {
    return bestEdits;
  }

  /** Whether a subset fails. */
  boolean fails(BitSet kept) {
    return fails(kept, bestEdits);
  }

  boolean fails(BitSet kept, Map<Integer, Payload> edits) {
    Trial trial = new Trial((BitSet) kept.clone(), Map.copyOf(edits));
    Boolean before = known.get(trial);
    return before != null ? before : noted(trial, tried(trial));
  }

  /** The first of some subsets that fails, or -1; they are replayed side by side. */
  int firstFailing(List<BitSet> subsets, int atOnce) {
    for (int from = 0; from < subsets.size(); from += atOnce) {
      List<BitSet> batch = subsets.subList(from, Math.min(subsets.size(), from + atOnce));
      replaySideBySide(batch);
      for (int i = 0; i < batch.size(); i++) {
        if (fails(batch.get(i))) {
          return from + i;
        }
      }
    }
    return -1;
  }

  private void replaySideBySide(List<BitSet> batch) {
    List<Trial> fresh = new ArrayList<>();
    for (BitSet kept : batch) {
      Trial trial = new Trial((BitSet) kept.clone(), bestEdits);
      if (!known.containsKey(trial) && replays + fresh.size() < budget) {
        fresh.add(trial);
      }
    }
    if (fresh.size() < 2) {
      return;
    }
    boolean[] results = new boolean[fresh.size()];
    AtomicInteger left = new AtomicInteger(fresh.size());
    AtomicReference<RuntimeException> failure = new AtomicReference<>();
    for (int i = 0; i < fresh.size(); i++) {
      int number = i;
      scheduler.execute(
          () -> {
            try {
              results[number] = isFailing(fresh.get(number));
            } catch (RuntimeException e) {
              failure.compareAndSet(null, e);
            } finally {
              left.decrementAndGet();
              scheduler.changed();
            }
          });
    }
    scheduler.await(() -> left.get() == 0, FOR_EVER);
    if (failure.get() != null) {
      throw failure.get();
    }
    replays += fresh.size();
    for (int i = 0; i < results.length; i++) {
      noted(fresh.get(i), results[i]);
    }
  }

  private boolean tried(Trial trial) {
    if (replays >= budget) {
      throw new Exhausted();
    }
    replays++;
    return isFailing(trial);
  }

  private boolean noted(Trial trial, boolean fails) {
    known.put(trial, fails);
    if (fails && (best == null || isSmaller(trial))) {
      best = trial.kept();
      bestEdits = trial.edits();
    }
    progress.at(replays, best == null ? puts.size() : best.cardinality());
    return fails;
  }

  private boolean isSmaller(Trial trial) {
    int by = Integer.compare(trial.kept().cardinality(), best.cardinality());
    return by < 0 || by == 0 && bytes(trial.kept(), trial.edits()) < bytes(best, bestEdits);
  }

  private long bytes(BitSet kept, Map<Integer, Payload> edits) {
    return kept.stream().mapToLong(i -> edits.getOrDefault(i, puts.get(i).payload()).size()).sum();
  }

  private boolean isFailing(Trial trial) {
    if (cancelled.getAsBoolean()) {
      throw new CancellationException();
    }
    boolean fails = oracle.failure(run(trial.kept(), trial.edits())).isPresent();
    return fails
        && (mended == null
            || oracle
                .failure(reexecution.run(changes(trial.kept(), trial.edits()).handlers(mended)))
                .isEmpty());
  }

  /** The branch with a subset of the puts. */
  BranchRun run(BitSet kept, Map<Integer, Payload> edits) {
    return reexecution.run(changes(kept, edits));
  }

  private Changes changes(BitSet kept, Map<Integer, Payload> edits) {
    Changes changes = Changes.none();
    for (int i = 0; i < puts.size(); i++) {
      if (!kept.get(i)) {
        changes.drop(puts.get(i).key());
      }
    }
    edits.forEach((put, payload) -> changes.edit(puts.get(put).key(), payload));
    return changes;
  }
}
