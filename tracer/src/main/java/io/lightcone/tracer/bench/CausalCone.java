package io.lightcone.tracer.bench;

import static io.lightcone.tracer.bench.ApplicationRecording.EVENTS;

import io.lightcone.tracer.causality.CausalGraph;
import io.lightcone.tracer.causality.EventSet;
import io.lightcone.tracer.environment.SystemTime;
import io.lightcone.tracer.index.CausalIndex;
import io.lightcone.tracer.index.TableLoader;
import io.lightcone.tracer.recording.Recording;
import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;

/** The past of the event whose past is nearest to 100,000 events, against a scan of all events. */
public final class CausalCone extends CardBenchmark {
  private static final int WANTED = 100_000;
  private static final int TRIED = 600;

  /** Found by name. */
  public CausalCone() {
    super(
        new Card(
            "cone",
            "the causal past of an event, some 100,000 of %,d events".formatted(EVENTS),
            "full scan back over all events, marking causes",
            Goal.atMost(20, "ms")));
  }

  @Override
  public Trial open(Path scratch) throws IOException {
    ApplicationRecording.write(scratch, EVENTS);
    try (Recording recording = Recording.open(List.of(scratch))) {
      CausalIndex index = new CausalIndex(TableLoader.load(recording));
      return new Measuring(index, nearest(index));
    }
  }

  private static int nearest(CausalIndex index) {
    Draws draws = new Draws(1);
    int best = 0;
    int distance = Integer.MAX_VALUE;
    for (int i = 0; i < TRIED; i++) {
      int event = draws.below(index.events());
      int off = Math.abs(index.cone().past(event).size() - WANTED);
      if (off < distance) {
        best = event;
        distance = off;
      }
    }
    return best;
  }

  private record Measuring(CausalIndex index, int event) implements Trial {
    @Override
    public double figure() {
      long since = SystemTime.INSTANCE.nanoTime();
      EventSet past = index.cone().past(event);
      return millis(since, past.size());
    }

    @Override
    public double baseline() {
      CausalGraph graph = index.graph();
      long since = SystemTime.INSTANCE.nanoTime();
      BitSet past = new BitSet(index.events());
      int size = 0;
      mark(graph, event, past);
      // in these recordings, ordinals are a topological order
      for (int at = index.events() - 1; at >= 0; at--) {
        if (past.get(at)) {
          size++;
          mark(graph, at, past);
        }
      }
      return millis(since, size);
    }

    private static void mark(CausalGraph graph, int event, BitSet past) {
      for (int i = 0; i < graph.causeCount(event); i++) {
        past.set(graph.cause(event, i));
      }
    }

    private static double millis(long since, int found) {
      if (found == 0) {
        throw new IllegalStateException("an empty past was measured");
      }
      return (SystemTime.INSTANCE.nanoTime() - since) / 1e6;
    }

    @Override
    public void close() {}
  }
}
