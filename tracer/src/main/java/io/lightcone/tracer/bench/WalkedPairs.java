package io.lightcone.tracer.bench;

import io.lightcone.tracer.causality.CausalGraph;
import io.lightcone.tracer.index.CausalIndex;

/** Pairs a random walk of up to 200 steps apart: any event, and one of its causes' causes. */
abstract class WalkedPairs extends RelatedPairs {
  private static final int FARTHEST = 200;

  WalkedPairs(String name, String quantileName, double quantile, double most) {
    super(
        name,
        "happens-before, " + quantileName + " of pairs a random walk apart, %,d events",
        quantile,
        most);
  }

  @Override
  int[] pairs(CausalIndex index, Draws draws, int count) {
    int[] pairs = new int[2 * count];
    for (int end = 0; end < pairs.length; ) {
      int second = draws.below(index.events());
      int first = walkBack(index.graph(), second, 1 + draws.below(FARTHEST), draws);
      if (first != second) {
        pairs[end++] = first;
        pairs[end++] = second;
      }
    }
    return pairs;
  }

  private static int walkBack(CausalGraph graph, int from, int steps, Draws draws) {
    int event = from;
    for (int i = 0; i < steps && graph.causeCount(event) > 0; i++) {
      event = graph.cause(event, draws.below(graph.causeCount(event)));
    }
    return event;
  }
}
