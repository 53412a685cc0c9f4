package io.lightcone.replay.why;

import io.lightcone.replay.branch.BranchRun;
import io.lightcone.replay.branch.Changes;
import io.lightcone.replay.branch.Reexecution;
import io.lightcone.replay.explore.Race;
import io.lightcone.replay.explore.RaceWords;
import io.lightcone.replay.explore.Races;
import io.lightcone.replay.history.History;
import io.lightcone.replay.minimize.ExternalPut;
import io.lightcone.tracer.event.Payload;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The nearest single change with which something would have happened, verified by a branch. Tried
 * are, nearest in the history first: another order of two accesses that race; an external put left
 * out, or put twice; another value in one place of an external put.
 */
public final class WhyNot {
  private final Reexecution reexecution;
  private final History history;
  private final Wish wish;
  private final List<Candidate> candidates = new ArrayList<>();

  /** A change to try. */
  private record Candidate(String words, Changes changes, int distance, int cost) {}

  /**
   * What was found.
   *
   * @param change the change in words; null when none was found
   * @param put what is put then; null when none was found
   * @param branch the branch that shows it; null when none was found
   * @param tried how many changes were tried
   * @param candidates how many there were
   */
  public record Answer(String change, String put, BranchRun branch, int tried, int candidates) {}

  private WhyNot(Reexecution reexecution, Wish wish) {
    this.reexecution = reexecution;
    this.history = reexecution.history();
    this.wish = wish;
  }

  /**
   * Asks why not.
   *
   * @param budget most changes to try
   * @param windowMicros by how much recorded time something may happen late
   */
  public static Answer of(Reexecution reexecution, Wish wish, int budget, long windowMicros) {
    return new WhyNot(reexecution, wish).find(budget, windowMicros);
  }

  private Answer find(int budget, long windowMicros) {
    BranchRun recorded = reexecution.run(Changes.none());
    for (Race race : Races.of(history, recorded.trace(), windowMicros)) {
      String words =
          RaceWords.of(history, race.secondRank(), race.secondAccess())
              + " before "
              + RaceWords.of(history, race.firstRank(), race.firstAccess());
      Changes changes = Changes.none().within(windowMicros).order(race.second(), race.first());
      add(words, changes, race.secondRank(), 0);
    }
    for (ExternalPut put : ExternalPut.of(history)) {
      add("without " + put.label(), Changes.none().drop(put.key()), put.rank(), 1);
      add(put.label() + " twice", Changes.none().duplicate(put.key()), put.rank(), 2);
      for (Map.Entry<String, List<Payload>> field : Perturbations.of(put.payload()).entrySet()) {
        for (Payload other : field.getValue()) {
          String words = put.label() + " as " + other.text();
          add(words, Changes.none().edit(put.key(), other), put.rank(), 3);
        }
      }
    }
    candidates.sort(Comparator.comparingInt(Candidate::distance).thenComparingInt(Candidate::cost));
    return tryThem(budget);
  }

  private void add(String words, Changes changes, int rank, int cost) {
    int target = wish.after() < 0 ? history.size() : wish.after();
    candidates.add(new Candidate(words, changes, Math.abs(target - rank), cost));
  }

  private Answer tryThem(int budget) {
    int tried = 0;
    for (Candidate candidate : candidates) {
      if (tried == budget) {
        break;
      }
      tried++;
      BranchRun branch = reexecution.run(candidate.changes());
      String put = wish.fulfilled(branch);
      if (put != null) {
        return new Answer(candidate.words(), put, branch, tried, candidates.size());
      }
    }
    return new Answer(null, null, null, tried, candidates.size());
  }
}
