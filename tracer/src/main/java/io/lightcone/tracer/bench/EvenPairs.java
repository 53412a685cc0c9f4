package io.lightcone.tracer.bench;

import io.lightcone.tracer.index.CausalIndex;

/** Pairs drawn evenly: any event, and any event of its past. */
abstract class EvenPairs extends RelatedPairs {
  private static final int OF_ONE_PAST = 20;

  EvenPairs(String name, String quantileName, double quantile, double most) {
    super(
        name,
        "happens-before, " + quantileName + " of pairs drawn evenly from pasts, %,d events",
        quantile,
        most);
  }

  @Override
  int[] pairs(CausalIndex index, Draws draws, int count) {
    int[] pairs = new int[2 * count];
    for (int end = 0; end < pairs.length; ) {
      int second = draws.below(index.events());
      int[] past = index.cone().past(second).toArray();
      for (int i = 0; i < OF_ONE_PAST && end < pairs.length && past.length > 0; i++) {
        pairs[end++] = past[draws.below(past.length)];
        pairs[end++] = second;
      }
    }
    return pairs;
  }
}
