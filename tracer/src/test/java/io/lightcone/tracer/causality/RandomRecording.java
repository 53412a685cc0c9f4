package io.lightcone.tracer.causality;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Random edges among random journals, without circles but with ordinals in no order, and what
 * follows from them by definition.
 */
final class RandomRecording {
  private static final EdgeKind[] CAUSAL = {
    EdgeKind.PROGRAM, EdgeKind.TRIGGER, EdgeKind.READS_FROM, EdgeKind.MESSAGE
  };

  final int events;
  final List<Edge> edges = new ArrayList<>();
  final int journals;
  final int[] journalOf;
  final int[] positions;

  /** Events in an order that all edges and all journals follow. */
  final int[] hidden;

  RandomRecording(SplitMix64 random, int events, int edges, int journals) {
    this.events = events;
    this.journals = journals;
    this.journalOf = new int[events];
    this.positions = new int[events];
    this.hidden = shuffled(random, events);
    for (int i = 0; i < events; i++) {
      journalOf[hidden[i]] = random.below(journals);
      positions[hidden[i]] = 3 * i - 7;
    }
    for (int i = 0; i < edges && events > 1; i++) {
      addEdge(random);
    }
  }

  /** Few events, thin or dense. */
  static RandomRecording small(SplitMix64 random) {
    int events = random.below(36);
    int edges = random.below(events * (1 + random.below(4)) + 1);
    return new RandomRecording(random, events, edges, 1 + random.below(5));
  }

  private void addEdge(SplitMix64 random) {
    int later = 1 + random.below(events - 1);
    int reach = random.below(4) == 0 ? later : Math.min(later, 6);
    int earlier = later - 1 - random.below(reach);
    Grade grade = Grade.values()[Math.max(0, random.below(6) - 3)];
    edges.add(new Edge(hidden[earlier], hidden[later], CAUSAL[random.below(4)], grade));
  }

  static int[] shuffled(SplitMix64 random, int events) {
    int[] order = new int[events];
    for (int i = 0; i < events; i++) {
      int other = random.below(i + 1);
      order[i] = order[other];
      order[other] = i;
    }
    return order;
  }

  Journals journals() {
    return Journals.of(journalOf, positions, journals);
  }

  GraphBuilder builder() {
    GraphBuilder builder = CausalGraph.builder(events);
    edges.forEach(e -> builder.edge(e.cause(), e.effect(), e.kind(), e.grade()));
    return builder;
  }

  CausalGraph causal() {
    return builder().build();
  }

  CausalGraph observed() {
    return builder().journals(journals()).build();
  }

  /** Each event's past in causal order, over edges of this grade and better. */
  BitSet[] pasts(Grade weakest) {
    return pasts(weakest, false);
  }

  BitSet[] observedPasts() {
    return pasts(Grade.CLOCK_GUESS, true);
  }

  private BitSet[] pasts(Grade weakest, boolean observed) {
    List<List<Integer>> direct = new ArrayList<>();
    for (int event = 0; event < events; event++) {
      direct.add(new ArrayList<>());
    }
    for (Edge edge : edges) {
      if (edge.grade().compareTo(weakest) <= 0) {
        direct.get(edge.effect()).add(edge.cause());
      }
    }
    int[] last = new int[journals];
    java.util.Arrays.fill(last, -1);
    BitSet[] pasts = new BitSet[events];
    for (int event : hidden) {
      int before = last[journalOf[event]];
      if (observed && before >= 0) {
        direct.get(event).add(before);
      }
      last[journalOf[event]] = event;
      pasts[event] = new BitSet(events);
      for (int cause : direct.get(event)) {
        pasts[event].set(cause);
        pasts[event].or(pasts[cause]);
      }
    }
    return pasts;
  }
}
