package io.lightcone.replay.explore;

import io.lightcone.replay.branch.BranchRun;
import io.lightcone.replay.branch.Changes;
import io.lightcone.replay.branch.Reexecution;
import io.lightcone.replay.branch.Trace;
import io.lightcone.replay.history.History;
import io.lightcone.replay.oracle.Oracle;
import io.lightcone.runtime.simulation.Seed;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How likely a failure was at each of its ancestors: everything up to the ancestor as recorded,
 * what follows in random orders, and the share of those that still fail. The knee is where it rises
 * most.
 */
public final class Inevitability {
  /** Two-sided 95 % quantile of the normal distribution. */
  private static final double Z = 1.959964;

  private Inevitability() {}

  /**
   * One ancestor.
   *
   * @param event how it is written
   * @param rank its place in the history
   * @param failing how many continuations fail
   * @param sampled how many were tried
   */
  public record Point(String event, int rank, int failing, int sampled) {

    /** Estimated share of continuations that fail, 0 to 1. */
    public double share() {
      return (double) failing / sampled;
    }

    /** Lower end of the 95 % interval (Wilson, JASA 1927). */
    public double low() {
      return Math.max(0, middle() - half());
    }

    /** Upper end of the 95 % interval. */
    public double high() {
      return Math.min(1, middle() + half());
    }

    private double middle() {
      return (share() + Z * Z / (2 * sampled)) / (1 + Z * Z / sampled);
    }

    private double half() {
      double p = share();
      double root = Math.sqrt(p * (1 - p) / sampled + Z * Z / (4.0 * sampled * sampled));
      return Z * root / (1 + Z * Z / sampled);
    }
  }

  /**
   * The ancestors of a failure, oldest first.
   *
   * @param points one for each ancestor that was looked at
   * @param knee index of the point at which the share has risen most; -1 with fewer than two
   */
  public record Curve(List<Point> points, int knee) {}

  /**
   * Estimates it: at some ancestors spread evenly over the causal past, then, by halving, between
   * the two where the share rises most.
   *
   * @param ancestors how many ancestors are spread evenly
   * @param samples continuations of each
   * @throws IllegalArgumentException if the recording does not fail in that way
   */
  public static Curve of(
      Reexecution reexecution,
      Oracle oracle,
      int ancestors,
      int samples,
      long windowMicros,
      long seed) {
    BranchRun recorded = reexecution.run(Changes.none());
    if (oracle.failure(recorded).isEmpty()) {
      throw new IllegalArgumentException(
          "the recording does not fail in that way: " + oracle.text());
    }
    List<Integer> past = ancestors(reexecution.history(), recorded);
    Sampler sampler = new Sampler(reexecution, oracle, samples, windowMicros, seed);
    TreeMap<Integer, Point> points = new TreeMap<>();
    int n = Math.min(ancestors, past.size());
    for (int i = 0; i < n; i++) {
      int at = n == 1 ? past.size() - 1 : (int) ((long) (past.size() - 1) * i / (n - 1));
      points.put(past.get(at), sampler.at(past.get(at)));
    }
    int knee = knee(points);
    while (knee >= 0 && knee - points.lowerKey(knee) > 1) {
      int middle = (points.lowerKey(knee) + knee) >>> 1;
      points.put(middle, sampler.at(middle));
      int below = points.lowerKey(middle);
      double lower = points.get(middle).share() - points.get(below).share();
      double upper = points.get(knee).share() - points.get(middle).share();
      knee = lower > upper ? middle : knee;
    }
    List<Point> ordered = List.copyOf(points.values());
    return new Curve(ordered, knee < 0 ? -1 : ordered.indexOf(points.get(knee)));
  }

  /**
   * Ranks of recorded operations in the causal past of the first failure; of all if none failed.
   */
  private static List<Integer> ancestors(History history, BranchRun recorded) {
    TreeSet<Integer> ranks = new TreeSet<>();
    List<Integer> failing = recorded.failingSteps();
    Trace trace = recorded.trace();
    if (failing.isEmpty()) {
      for (int rank = 0; rank < history.size(); rank++) {
        ranks.add(rank);
      }
    } else {
      trace.past(failing.get(0)).stream()
          .map(step -> history.rankOfKey(trace.step(step).key()))
          .filter(rank -> rank >= 0)
          .forEach(ranks::add);
    }
    return List.copyOf(ranks);
  }

  private static int knee(TreeMap<Integer, Point> points) {
    int knee = -1;
    double most = Double.NEGATIVE_INFINITY;
    for (Integer at : points.keySet()) {
      Integer below = points.lowerKey(at);
      double rise = below == null ? most : points.get(at).share() - points.get(below).share();
      if (rise > most) {
        most = rise;
        knee = at;
      }
    }
    return knee;
  }

  /** Tries continuations. */
  private record Sampler(
      Reexecution reexecution, Oracle oracle, int samples, long windowMicros, long seed) {
    Point at(int rank) {
      Seed seeds = new Seed(seed).fork("rank " + rank);
      int failing = 0;
      for (int i = 0; i < samples; i++) {
        BranchRun run = reexecution.sample(Changes.none(), seeds.nextLong(), windowMicros, rank);
        failing += oracle.failure(run).isPresent() ? 1 : 0;
      }
      return new Point(reexecution.history().label(rank), rank, failing, samples);
    }
  }
}
