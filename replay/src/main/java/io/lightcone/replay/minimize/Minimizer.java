package io.lightcone.replay.minimize;

import io.lightcone.replay.branch.BranchRun;
import io.lightcone.replay.branch.Changes;
import io.lightcone.replay.branch.Reexecution;
import io.lightcone.replay.branch.Trace;
import io.lightcone.replay.oracle.Oracle;
import io.lightcone.replay.session.ChangedHandlers;
import io.lightcone.runtime.environment.Scheduler;
import io.lightcone.tracer.event.Payload;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * Finds a small set of external puts with which a recording still fails.
 *
 * <p>First what the failure causally depends on alone; then divide and conquer over the rest
 * (QuickXplain: Junker, AAAI 2004: about {@code k log(n/k)} replays for {@code k} of {@code n} that
 * matter); where the failure is not monotone, delta debugging (ddmin: Zeller, Hildebrandt, TSE
 * 2002, section 3) from the best so far; then each put that is left is tried without, so that the
 * result is 1-minimal; then what is in the payloads. A put that is left out takes with it all that
 * it caused.
 */
public final class Minimizer {
  private static final int AT_ONCE = 2;

  private final Reexecution reexecution;
  private final Oracle oracle;
  private final List<ExternalPut> puts;
  private final Trials trials;

  /**
   * A minimiser.
   *
   * @param mended code on which what is found must not fail, so that no other failure is found; or
   *     null
   * @param scheduler runs replays side by side
   * @param budget most replays
   * @param progress told after each replay
   * @param cancelled looked at before each replay; when true, the best so far is given
   */
  public Minimizer(
      Reexecution reexecution,
      Oracle oracle,
      ChangedHandlers mended,
      Scheduler scheduler,
      int budget,
      Progress progress,
      BooleanSupplier cancelled) {
    this.reexecution = reexecution;
    this.oracle = oracle;
    this.puts = ExternalPut.of(reexecution.history());
    this.trials =
        new Trials(reexecution, oracle, mended, puts, scheduler, budget, progress, cancelled);
  }

  /**
   * Minimises.
   *
   * @return the smallest that was found
   * @throws IllegalArgumentException if the recording does not fail in that way
   */
  public Minimized run() {
    BitSet all = new BitSet();
    all.set(0, puts.size());
    if (!trials.fails(all)) {
      throw new IllegalArgumentException(
          "the recording does not fail in that way: " + oracle.text());
    }
    boolean minimal = false;
    boolean cancelled = false;
    try {
      BitSet past = causalPast(all);
      BitSet from = past.cardinality() < all.cardinality() && trials.fails(past) ? past : all;
      BitSet found = explain(new BitSet(), false, members(from));
      if (!trials.fails(found)) {
        ddmin(members(trials.best()));
      }
      minimal = oneByOne();
      minimal &= payloads();
    } catch (Trials.Exhausted e) {
      minimal = false;
    } catch (CancellationException e) {
      cancelled = true;
      minimal = false;
    }
    return result(minimal, cancelled);
  }

  private Minimized result(boolean minimal, boolean cancelled) {
    BitSet best = trials.best();
    BranchRun whole = reexecution.run(Changes.none());
    BranchRun least = trials.run(best, trials.bestEdits());
    List<ExternalPut> kept =
        best.stream()
            .mapToObj(
                i ->
                    new ExternalPut(
                        puts.get(i).rank(),
                        puts.get(i).key(),
                        puts.get(i).label(),
                        trials.bestEdits().getOrDefault(i, puts.get(i).payload())))
            .toList();
    return new Minimized(
        puts.size(),
        kept,
        whole.invocations(),
        least.invocations(),
        trials.bestEdits().size(),
        trials.replays(),
        minimal,
        cancelled,
        oracle.failure(least).orElseThrow(),
        least);
  }

  /** External puts that any failed invocation depends on; all, where nothing failed. */
  private BitSet causalPast(BitSet all) {
    BranchRun run = trials.run(all, Map.of());
    List<Integer> failing = run.failingSteps();
    if (failing.isEmpty()) {
      return all;
    }
    Trace trace = run.trace();
    Set<Long> keys = new HashSet<>();
    for (int step : failing) {
      trace.past(step).stream().forEach(at -> keys.add(trace.step(at).key()));
    }
    BitSet past = new BitSet();
    for (int i = 0; i < puts.size(); i++) {
      past.set(i, keys.contains(puts.get(i).key()));
    }
    return past;
  }

  private static List<Integer> members(BitSet set) {
    return set.stream().boxed().toList();
  }

  /** A subset of the candidates that, with the background, fails; none when that alone does. */
  private BitSet explain(BitSet background, boolean grown, List<Integer> candidates) {
    if (grown && trials.fails(background)) {
      return new BitSet();
    }
    if (candidates.size() <= 1) {
      return setOf(candidates);
    }
    int half = candidates.size() / 2;
    List<Integer> first = candidates.subList(0, half);
    List<Integer> second = candidates.subList(half, candidates.size());
    BitSet fromSecond = explain(union(background, setOf(first)), true, second);
    BitSet fromFirst = explain(union(background, fromSecond), !fromSecond.isEmpty(), first);
    return union(fromFirst, fromSecond);
  }

  private static BitSet setOf(List<Integer> members) {
    BitSet set = new BitSet();
    members.forEach(set::set);
    return set;
  }

  private static BitSet union(BitSet one, BitSet other) {
    BitSet both = (BitSet) one.clone();
    both.or(other);
    return both;
  }

  private void ddmin(List<Integer> start) {
    List<Integer> current = start;
    int parts = 2;
    while (current.size() >= 2) {
      List<BitSet> complements = new ArrayList<>();
      for (int part = 0; part < parts; part++) {
        List<Integer> rest = new ArrayList<>(current);
        rest.subList(part * current.size() / parts, (part + 1) * current.size() / parts).clear();
        complements.add(setOf(rest));
      }
      int failing = trials.firstFailing(complements, AT_ONCE);
      if (failing >= 0) {
        current = members(complements.get(failing));
        parts = Math.max(2, parts - 1);
      } else if (parts >= current.size()) {
        return;
      } else {
        parts = Math.min(current.size(), 2 * parts);
      }
    }
  }

  /** Until no single put can be left out. */
  private boolean oneByOne() {
    while (true) {
      BitSet best = trials.best();
      List<BitSet> smaller = new ArrayList<>();
      for (int put : members(best)) {
        BitSet without = (BitSet) best.clone();
        without.clear(put);
        smaller.add(without);
      }
      if (trials.firstFailing(smaller, AT_ONCE) < 0) {
        return true;
      }
    }
  }

  /** Leaves parts of the payloads out, the first of each that does no harm, until none is left. */
  private boolean payloads() {
    for (int put : members(trials.best())) {
      boolean smaller = true;
      while (smaller) {
        Payload now = trials.bestEdits().getOrDefault(put, puts.get(put).payload());
        smaller = false;
        for (Payload candidate : PayloadReductions.of(now)) {
          Map<Integer, Payload> edits = new java.util.HashMap<>(trials.bestEdits());
          edits.put(put, candidate);
          if (trials.fails(trials.best(), edits)) {
            smaller = true;
            break;
          }
        }
      }
    }
    return true;
  }
}
