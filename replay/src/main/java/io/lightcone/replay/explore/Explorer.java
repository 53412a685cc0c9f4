package io.lightcone.replay.explore;

import io.lightcone.replay.branch.Access;
import io.lightcone.replay.branch.BranchRun;
import io.lightcone.replay.branch.Changes;
import io.lightcone.replay.branch.Hold;
import io.lightcone.replay.branch.Reexecution;
import io.lightcone.replay.branch.Trace;
import io.lightcone.replay.history.CausalKeys;
import io.lightcone.replay.history.History;
import io.lightcone.replay.oracle.Oracle;
import io.lightcone.runtime.simulation.Seed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.CancellationException;

/**
 * Searches other legal orders of a recording for one that fails.
 *
 * <p>First systematically: each race that an execution shows is reversed in a further one (dynamic
 * partial-order reduction by race reversals: Flanagan, Godefroid, POPL 2005), executions with fewer
 * reversals first; one whose order of accesses was seen before is not followed. Then crashes, if
 * they are asked for; then orders drawn at random (POS: Yuan, Yang, Gu, CAV 2018). Deterministic
 * for given limits and seed. For one thread.
 */
public final class Explorer {
  private final Reexecution reexecution;
  private final History history;
  private final Oracle oracle;
  private final Limits limits;
  private final PriorityQueue<Plan> waiting = new PriorityQueue<>();
  private final Set<Set<Hold>> planned = new HashSet<>();
  private final Set<Long> orders = new HashSet<>();
  private final Set<Hold> discovered = new HashSet<>();
  private final Set<Hold> reversed = new HashSet<>();
  private final Map<Hold, Race> races = new HashMap<>();
  private int schedules;
  private int samples;
  private int crashes;
  private Finding found;

  /** What is to be executed: few reversals first, of those with one more read-write one first. */
  private record Plan(List<Hold> holds, boolean read, int number) implements Comparable<Plan> {
    @Override
    public int compareTo(Plan other) {
      int bySize = Integer.compare(holds.size(), other.holds.size());
      int byKind = bySize != 0 ? bySize : Boolean.compare(other.read, read);
      return byKind != 0 ? byKind : Integer.compare(number, other.number);
    }
  }

  /**
   * How far to go.
   *
   * @param windowMicros by how much recorded time something may happen late
   * @param schedules most executions with reversed races
   * @param crashes most executions with a crash
   * @param samples most executions in a random order
   * @param seed decides the random orders
   */
  public record Limits(long windowMicros, int schedules, int crashes, int samples, long seed) {}

  /** A search. */
  public Explorer(Reexecution reexecution, Oracle oracle, Limits limits) {
    this.reexecution = reexecution;
    this.history = reexecution.history();
    this.oracle = oracle;
    this.limits = limits;
  }

  /** Searches until something fails, or there is no more to do. */
  public Exploration run() {
    boolean cancelled = false;
    try {
      reverseRaces();
      crash();
      sample();
    } catch (CancellationException e) {
      cancelled = true;
    }
    boolean complete = waiting.isEmpty() && found == null && !cancelled;
    return new Exploration(
        schedules,
        samples,
        crashes,
        discovered.size(),
        reversed.size(),
        complete,
        cancelled,
        Optional.ofNullable(found));
  }

  private void reverseRaces() {
    waiting.add(new Plan(List.of(), true, 0));
    while (found == null && !waiting.isEmpty() && schedules < limits.schedules()) {
      execute(waiting.poll().holds());
    }
  }

  private void execute(List<Hold> holds) {
    Changes changes = Changes.none().within(limits.windowMicros());
    holds.forEach(hold -> changes.order(hold.first(), hold.later()));
    BranchRun run = reexecution.run(changes);
    schedules++;
    if (!holds.isEmpty()) {
      reversed.add(holds.get(holds.size() - 1));
    }
    check(run, holds.stream().map(this::words).toList());
    if (found == null && !run.orderImpossible() && orders.add(orderOf(run.trace()))) {
      plan(run, holds);
    }
  }

  private void plan(BranchRun run, List<Hold> holds) {
    for (Race race : new RaceFinder(history, run.trace(), limits.windowMicros()).find()) {
      Hold reversal = new Hold(race.second(), race.first());
      if (holds.contains(new Hold(race.first(), race.second()))) {
        continue; // that would take a reversal back
      }
      List<Hold> next = new ArrayList<>(holds);
      next.add(reversal);
      if (planned.add(new HashSet<>(next))) {
        discovered.add(reversal);
        races.putIfAbsent(reversal, race);
        waiting.add(new Plan(next, race.isRead(), planned.size()));
      }
    }
  }

  /** The same for two executions in which every WooF is accessed in the same order. */
  private static long orderOf(Trace trace) {
    Map<String, Long> orders = new HashMap<>();
    for (int step = 0; step < trace.size(); step++) {
      Access access = trace.step(step).access();
      if (access != null) {
        long key = CausalKeys.mix(trace.step(step).key(), trace.seen(step) >= 0 ? 1 : 0);
        orders.merge(
            access.namespace() + " " + access.woof(),
            key,
            (before, now) ->
                access.kind() == Access.Kind.PUT
                    ? CausalKeys.mix(before, now)
                    : before + CausalKeys.mix(before, now));
      }
    }
    long all = 0;
    for (Map.Entry<String, Long> order : orders.entrySet()) {
      all += CausalKeys.mix(order.getKey().hashCode(), order.getValue());
    }
    return all;
  }

  private void check(BranchRun run, List<String> how) {
    oracle.failure(run).ifPresent(failure -> found = new Finding(failure, how, run));
  }

  private String words(Hold hold) {
    Race race = races.get(hold);
    return RaceWords.of(history, race.secondRank(), race.secondAccess())
        + " before "
        + RaceWords.of(history, race.firstRank(), race.firstAccess());
  }

  /** Crashes after events spread evenly over the history. */
  private void crash() {
    int most = Math.min(limits.crashes(), history.size());
    for (int i = 0; i < most && found == null; i++) {
      int rank = (int) ((long) history.size() * i / most);
      int namespace = history.namespaceOf(rank);
      BranchRun run = reexecution.run(Changes.none().crash(namespace, rank, limits.windowMicros()));
      crashes++;
      check(run, List.of("a crash after " + history.label(rank)));
    }
  }

  private void sample() {
    Seed seeds = new Seed(limits.seed());
    for (; samples < limits.samples() && found == null; samples++) {
      long seed = seeds.nextLong();
      BranchRun run = reexecution.sample(Changes.none(), seed, limits.windowMicros());
      check(run, List.of("a random order, drawn with seed " + seed));
    }
  }
}
