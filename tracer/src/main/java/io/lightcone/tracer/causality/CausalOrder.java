package io.lightcone.tracer.causality;

import java.util.Arrays;

/**
 * Happens-before in causal order: program order, trigger, reads-from and message.
 *
 * <p>Reachability labels: Yildirim, Chaoji, Zaki: GRAIL: Scalable Reachability Index for Large
 * Graphs, VLDB 2010; with the positive cut of their article of the same name, VLDB Journal 2012.
 * {@value #LABELLINGS} random traversals give each event as many intervals. An event can reach
 * another only if each of its intervals contains the other's; it does reach it if the other is in
 * its subtree in one of them. Three traversals follow effects and two causes: early events reach
 * nearly everything, so that only labels of the reversed graph tell their effects from others.
 *
 * <p>Before the labels, 128 {@link Landmarks} are asked, which settle most pairs that lie far
 * apart; these are the ones that cost a long search otherwise.
 *
 * <p>What both leave open is searched from the effect back, as an event has few causes but may have
 * very many effects; the labels prune the search and end it early.
 *
 * <p>92 bytes an event, beside the graph. Immutable; each thread asks through a {@link #query()} of
 * its own.
 */
public final class CausalOrder {
  private static final int LABELLINGS = 5;

  private static final int LANDMARK_WORDS = 2;

  /** Ints between one event's labels and the next's: of each labelling low, tree, high. */
  private static final int STRIDE = 3 * LABELLINGS;

  /** Where the labels of traversals along effects end, and of those along causes begin. */
  private static final int TURN = 3 * 3;

  private final CausalGraph graph;
  private final Rows causes;
  private final int[] ranks;
  private final Landmarks landmarks;
  private final int[] labels;

  /**
   * Labels a graph.
   *
   * @param seed of the random traversals; answers don't depend on it, how long they take may
   * @throws IllegalArgumentException if the graph has journal edges: causal order hasn't
   */
  public CausalOrder(CausalGraph graph, long seed) {
    this(graph, seed, LANDMARK_WORDS);
  }

  CausalOrder(CausalGraph graph, long seed, int landmarkWords) {
    if (graph.has(EdgeKind.JOURNAL)) {
      throw new IllegalArgumentException(
          "causal order of a graph with edges of kind: " + EdgeKind.JOURNAL);
    }
    this.graph = graph;
    this.causes = graph.causeRows();
    this.ranks = graph.ranks();
    this.landmarks = new Landmarks(graph, landmarkWords);
    this.labels = new int[Math.multiplyExact(graph.events(), STRIDE)];
    SplitMix64 random = new SplitMix64(seed);
    Rows effects = graph.effectRows();
    label(new Labelling(effects, causes), 0, TURN, random);
    label(new Labelling(causes, effects), TURN, STRIDE, random);
  }

  private void label(Labelling labelling, int from, int to, SplitMix64 random) {
    for (int at = from; at < to; at += 3) {
      labelling.run(random);
      store(labelling, at);
    }
  }

  private void store(Labelling labelling, int at) {
    for (int event = 0; event < ranks.length; event++) {
      labels[event * STRIDE + at] = labelling.low(event);
      labels[event * STRIDE + at + 1] = labelling.tree(event);
      labels[event * STRIDE + at + 2] = labelling.high(event);
    }
  }

  /** Asks on behalf of one thread; 4 bytes an event. */
  public HappensBefore query() {
    return new Query();
  }

  /** Whether the first event reaches the second, as far as the labels say. */
  private Verdict verdict(int first, int second) {
    if (ranks[first] >= ranks[second]) {
      return Verdict.NO;
    }
    Verdict far = landmarks.verdict(first, second);
    return far == Verdict.OPEN ? verdictOfLabels(first * STRIDE, second * STRIDE) : far;
  }

  private Verdict verdictOfLabels(int first, int second) {
    Verdict forwards = verdictOfLabels(first, second, 0, TURN);
    return forwards == Verdict.OPEN ? verdictOfLabels(second, first, TURN, STRIDE) : forwards;
  }

  private Verdict verdictOfLabels(int outer, int inner, int from, int to) {
    for (int i = from; i < to; i += 3) {
      int high = labels[inner + i + 2];
      if (labels[inner + i] < labels[outer + i] || high > labels[outer + i + 2]) {
        return Verdict.NO;
      }
      if (high >= labels[outer + i + 1]) {
        return Verdict.YES;
      }
    }
    return Verdict.OPEN;
  }

  private final class Query implements HappensBefore {
    /** Epoch of the search that last saw an event: nothing to clear between searches. */
    private final int[] seen = new int[ranks.length];

    private int epoch;
    private int[] stack = new int[256];
    private int depth;

    @Override
    public boolean happensBefore(int first, int second) {
      graph.check(first);
      graph.check(second);
      Verdict verdict = verdict(first, second);
      return verdict == Verdict.YES || verdict == Verdict.OPEN && reaches(first, second);
    }

    private boolean reaches(int first, int second) {
      startEpoch();
      push(second);
      while (depth > 0) {
        int event = stack[--depth];
        for (int i = causes.starts[event]; i < causes.starts[event + 1]; i++) {
          int cause = causes.targets[i];
          if (cause == first || seen[cause] != epoch && visit(first, cause)) {
            return true;
          }
        }
      }
      return false;
    }

    /**
     * Whether the labels say that {@code first} reaches it; if they leave it open, it is pushed.
     */
    private boolean visit(int first, int event) {
      seen[event] = epoch;
      Verdict verdict = verdict(first, event);
      if (verdict == Verdict.OPEN) {
        push(event);
      }
      return verdict == Verdict.YES;
    }

    private void startEpoch() {
      depth = 0;
      if (++epoch == 0) {
        Arrays.fill(seen, 0);
        epoch = 1;
      }
    }

    private void push(int event) {
      if (depth == stack.length) {
        stack = Arrays.copyOf(stack, depth * 2);
      }
      stack[depth++] = event;
    }
  }
}
