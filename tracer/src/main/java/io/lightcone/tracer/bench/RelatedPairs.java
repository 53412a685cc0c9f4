package io.lightcone.tracer.bench;

import static io.lightcone.tracer.bench.ApplicationRecording.EVENTS;

import io.lightcone.tracer.causality.CausalGraph;
import io.lightcone.tracer.causality.HappensBefore;
import io.lightcone.tracer.environment.SystemTime;
import io.lightcone.tracer.index.CausalIndex;
import io.lightcone.tracer.index.TableLoader;
import io.lightcone.tracer.recording.Recording;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Whether one event happened before another, in causal order, asked of pairs where it did: the
 * labels against a breadth-first search back. Each call is timed alone.
 */
abstract class RelatedPairs extends CardBenchmark {
  private static final int PAIRS = 20_000;
  private static final int SEARCHED_PAIRS = 400;

  private final double quantile;

  RelatedPairs(String name, String title, double quantile, double most) {
    super(
        new Card(
            name,
            title.formatted(EVENTS),
            "breadth-first search along causes",
            Goal.atMost(most, "us")));
    this.quantile = quantile;
  }

  /** {@code count} pairs, first and second by turns, of which the first happened first. */
  abstract int[] pairs(CausalIndex index, Draws draws, int count);

  @Override
  public Trial open(Path scratch) throws IOException {
    ApplicationRecording.write(scratch, EVENTS);
    try (Recording recording = Recording.open(List.of(scratch))) {
      CausalIndex index = new CausalIndex(TableLoader.load(recording));
      return new Asking(index, pairs(index, new Draws(1), PAIRS));
    }
  }

  private final class Asking implements Trial {
    private final int[] pairs;
    private final HappensBefore labels;
    private final HappensBefore search;

    Asking(CausalIndex index, int[] pairs) {
      this.pairs = pairs;
      labels = index.causalOrder().query();
      search = new Search(index.graph());
    }

    @Override
    public double figure() {
      return micros(labels, PAIRS);
    }

    @Override
    public double baseline() {
      return micros(search, SEARCHED_PAIRS);
    }

    private double micros(HappensBefore order, int count) {
      long[] nanos = new long[count];
      for (int i = 0; i < count; i++) {
        long since = SystemTime.INSTANCE.nanoTime();
        boolean before = order.happensBefore(pairs[2 * i], pairs[2 * i + 1]);
        nanos[i] = SystemTime.INSTANCE.nanoTime() - since;
        if (!before) {
          throw new IllegalStateException("a related pair is called unrelated: " + i);
        }
      }
      Arrays.sort(nanos);
      return nanos[(int) (quantile * (count - 1))] / 1e3;
    }

    @Override
    public void close() {}
  }

  /** The plain way. Remembers by epoch what it saw, so that nothing is cleared in between. */
  private static final class Search implements HappensBefore {
    private final CausalGraph graph;
    private final int[] seen;
    private final int[] queue;
    private int epoch;

    Search(CausalGraph graph) {
      this.graph = graph;
      seen = new int[graph.events()];
      queue = new int[graph.events()];
    }

    @Override
    public boolean happensBefore(int first, int second) {
      epoch++;
      int end = 0;
      queue[end++] = second;
      for (int begin = 0; begin < end; begin++) {
        int event = queue[begin];
        for (int i = 0; i < graph.causeCount(event); i++) {
          int cause = graph.cause(event, i);
          if (cause == first) {
            return true;
          }
          if (seen[cause] != epoch) {
            seen[cause] = epoch;
            queue[end++] = cause;
          }
        }
      }
      return false;
    }
  }
}
