package io.lightcone.workbench.graph;

import static io.lightcone.tracer.bench.ApplicationRecording.EVENTS;

import io.lightcone.tracer.bench.ApplicationRecording;
import io.lightcone.tracer.bench.Card;
import io.lightcone.tracer.bench.CardBenchmark;
import io.lightcone.tracer.bench.Goal;
import io.lightcone.tracer.environment.SystemTime;
import io.lightcone.tracer.index.CausalIndex;
import io.lightcone.tracer.index.TableLoader;
import io.lightcone.tracer.recording.Recording;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The graph of a recording made, opened, and answering the panes; against the same rows written as
 * CSV. The indexes of events go on being filled afterwards.
 */
public final class GraphFill extends CardBenchmark {

  /** Found by name. */
  public GraphFill() {
    super(
        new Card(
            "graph-fill",
            "Neo4j filled with %,d events and answering".formatted(EVENTS),
            "the same nodes and relationships written to two CSV files",
            Goal.atMost(30, "s")));
  }

  @Override
  public Trial open(Path scratch) throws IOException {
    Path directory = scratch.resolve("recording");
    ApplicationRecording.write(directory, EVENTS);
    Recording recording = Recording.open(List.of(directory));
    return new Filling(scratch, recording, new CausalIndex(TableLoader.load(recording)));
  }

  private static final class Filling implements Trial {
    private final Path scratch;
    private final Recording recording;
    private final CausalIndex index;
    private int round;

    Filling(Path scratch, Recording recording, CausalIndex index) {
      this.scratch = scratch;
      this.recording = recording;
      this.index = index;
    }

    @Override
    public double figure() {
      Path home = scratch.resolve("graph" + round++);
      long since = SystemTime.INSTANCE.nanoTime();
      try (RecordingGraph graph = RecordingGraph.create(home, index, GraphProgress.NONE)) {
        double seconds = seconds(since);
        graph.awaitIndexes(); // the next round is not to be slowed down by this one's
        return seconds;
      }
    }

    @Override
    public double baseline() throws IOException {
      long since = SystemTime.INSTANCE.nanoTime();
      new CsvRows(index.table()).write(scratch);
      return seconds(since);
    }

    private static double seconds(long since) {
      return (SystemTime.INSTANCE.nanoTime() - since) / 1e9;
    }

    @Override
    public void close() {
      recording.close();
    }
  }
}
