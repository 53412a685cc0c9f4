package io.lightcone.tracer.causality;

/**
 * For each event, which of some chosen events come before it and which come after it, one bit each,
 * itself among both. If a landmark comes after one event and before another, the one comes before
 * the other: nearly all pairs that lie far apart are settled by this. If a landmark comes before
 * the first and not before the second, or after the second and not after the first, the first does
 * not come before the second.
 *
 * <p>The landmarks stand at even distances in the topological order, each the event of its
 * neighbourhood with the most causes and effects: so for any long path there are some near it.
 * Exact sets of few events, in the place of the hashed sets of all events in Su, Zhu, Wei, Yu:
 * Reachability Querying: Can It Be Even Faster?, TKDE 2017.
 */
final class Landmarks {
  /** How many events around its place a landmark is chosen from, at most. */
  private static final int NEIGHBOURHOOD = 256;

  /** Longs between one event's and the next's: of each word, before and after. */
  private final int stride;

  private final long[] bits;

  /**
   * Chooses and marks.
   *
   * @param words how many times 64 landmarks there are to be
   */
  Landmarks(CausalGraph graph, int words) {
    stride = 2 * words;
    bits = new long[Math.multiplyExact(graph.events(), stride)];
    choose(graph, words * Long.SIZE);
    int[] order = graph.order();
    for (int event : order) {
      spread(graph.causeRows(), event, 0);
    }
    for (int i = order.length - 1; i >= 0; i--) {
      spread(graph.effectRows(), order[i], 1);
    }
  }

  private void choose(CausalGraph graph, int most) {
    int[] order = graph.order();
    int count = Math.min(most, order.length);
    for (int number = 0; number < count; number++) {
      int from = (int) ((long) order.length * number / count);
      int end = (int) ((long) order.length * (number + 1) / count);
      int landmark = best(graph, from, Math.min(end, from + NEIGHBOURHOOD));
      int at = landmark * stride + 2 * (number / Long.SIZE);
      bits[at] |= 1L << number;
      bits[at + 1] |= 1L << number;
    }
  }

  private static int best(CausalGraph graph, int from, int end) {
    int best = graph.order()[from];
    for (int rank = from + 1; rank < end; rank++) {
      int event = graph.order()[rank];
      if (weight(graph, event) > weight(graph, best)) {
        best = event;
      }
    }
    return best;
  }

  private static long weight(CausalGraph graph, int event) {
    return (1L + graph.causeRows().size(event)) * (1L + graph.effectRows().size(event));
  }

  private void spread(Rows rows, int event, int side) {
    for (int i = rows.starts[event]; i < rows.starts[event + 1]; i++) {
      int from = rows.targets[i] * stride + side;
      for (int word = 0; word < stride; word += 2) {
        bits[event * stride + side + word] |= bits[from + word];
      }
    }
  }

  /** Whether the first comes before the second, as far as the landmarks tell. */
  Verdict verdict(int first, int second) {
    int one = first * stride;
    int other = second * stride;
    for (int word = 0; word < stride; word += 2) {
      long beforeFirst = bits[one + word];
      long afterFirst = bits[one + word + 1];
      long beforeSecond = bits[other + word];
      long afterSecond = bits[other + word + 1];
      if ((afterFirst & beforeSecond) != 0) {
        return Verdict.YES;
      }
      if ((beforeFirst & ~beforeSecond | afterSecond & ~afterFirst) != 0) {
        return Verdict.NO;
      }
    }
    return Verdict.OPEN;
  }
}
