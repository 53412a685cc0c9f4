package io.lightcone.replay.races;

import io.lightcone.replay.branch.BranchRun;
import io.lightcone.replay.branch.Changes;
import io.lightcone.replay.branch.ElementChange;
import io.lightcone.replay.branch.Pairing;
import io.lightcone.replay.branch.Reexecution;
import io.lightcone.replay.history.History;
import io.lightcone.replay.oracle.Oracle;
import io.lightcone.runtime.handler.FailedInvocation;
import io.lightcone.tracer.event.EventId;
import io.lightcone.tracer.index.EventTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Replays races in the other order and says what that changes (as replay analysis does:
 * Narayanasamy, Wang, Tigani, Edwards, Calder, PLDI 2007; here against failures and invariants, not
 * against memory).
 */
public final class RaceConfirmation {
  private final EventTable table;
  private final Reexecution reexecution;
  private final History history;
  private final List<Oracle> oracles;
  private final long windowMicros;
  private final int examples;
  private final List<String> failing;
  private int replays;

  /** What one reversal gave. */
  private record Judgement(Verdict verdict, String effect) {}

  /**
   * A confirmation.
   *
   * @param oracles invariants to hold; may be empty
   * @param windowMicros by how much recorded time something may happen late
   * @param examples how many races of each group are tried at most
   */
  public RaceConfirmation(
      EventTable table,
      Reexecution reexecution,
      List<Oracle> oracles,
      long windowMicros,
      int examples) {
    this.table = table;
    this.reexecution = reexecution;
    this.history = reexecution.history();
    this.windowMicros = windowMicros;
    this.examples = examples;
    BranchRun recorded = reexecution.run(Changes.none());
    this.failing = failures(recorded);
    this.oracles = oracles.stream().filter(oracle -> oracle.failure(recorded).isEmpty()).toList();
  }

  private static List<String> failures(BranchRun run) {
    List<String> failures = new ArrayList<>();
    for (FailedInvocation failed : run.outcome().failures()) {
      failures.add(
          failed.namespace()
              + "/"
              + failed.handler()
              + " fails with "
              + failed.exception()
              + (failed.message() == null ? "" : ": " + failed.message()));
    }
    return failures;
  }

  /** Number of replays so far. */
  public int replays() {
    return replays;
  }

  /** The groups with their verdicts, the worst first. */
  public List<RaceGroup> judge(Map<RaceGroup, List<RacePair>> groups) {
    List<RaceGroup> judged = new ArrayList<>();
    groups.forEach((group, races) -> judged.add(judge(group, races)));
    judged.sort((a, b) -> a.verdict().compareTo(b.verdict()));
    return judged;
  }

  private RaceGroup judge(RaceGroup group, List<RacePair> races) {
    RaceGroup worst = null;
    for (int i = 0; i < Math.min(examples, races.size()); i++) {
      // spread over the recording: what matters may be late in it
      RacePair race = races.get((int) ((long) i * races.size() / Math.min(examples, races.size())));
      Judgement judgement = judge(race);
      if (worst == null || judgement.verdict().compareTo(worst.verdict()) < 0) {
        worst =
            group.judged(
                judgement.verdict(),
                judgement.effect(),
                table.label(race.first()),
                table.label(race.second()));
      }
      if (worst.verdict() == Verdict.HARMFUL) {
        break;
      }
    }
    return worst == null ? group : worst;
  }

  private Judgement judge(RacePair race) {
    int first = rank(race.first());
    int second = rank(race.second());
    if (first < 0 || second < 0) {
      return new Judgement(Verdict.UNCONFIRMED, "it can't be found in the record");
    }
    replays++;
    BranchRun run =
        reexecution.run(
            Changes.none().within(windowMicros).order(history.key(second), history.key(first)));
    if (run.orderImpossible()) {
      return new Judgement(
          Verdict.UNCONFIRMED, "the other order could not be had within the time window");
    }
    Optional<String> harm = harm(run);
    if (harm.isPresent()) {
      return new Judgement(Verdict.HARMFUL, "in the other order " + harm.get());
    }
    List<ElementChange> differing = Pairing.of(run.changes());
    return differing.isEmpty()
        ? new Judgement(Verdict.BENIGN, "the other order gives the same values")
        : new Judgement(
            Verdict.UNCONFIRMED,
            "in the other order %,d values differ, such as %s, and nothing says which are right"
                .formatted(differing.size(), differing.get(0).element()));
  }

  private Optional<String> harm(BranchRun run) {
    for (Oracle oracle : oracles) {
      Optional<String> broken = oracle.failure(run);
      if (broken.isPresent()) {
        return broken;
      }
    }
    List<String> now = failures(run);
    failing.forEach(now::remove);
    return now.stream().findFirst();
  }

  private int rank(int event) {
    EventId id = table.event(event).id();
    return history.rankOf(id);
  }
}
