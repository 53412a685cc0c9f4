package io.lightcone.workbench.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.lightcone.tracer.environment.SystemTime;
import io.lightcone.tracer.index.CausalIndex;
import io.lightcone.tracer.index.EventTable;
import io.lightcone.tracer.index.TableLoader;
import io.lightcone.tracer.recording.Recording;
import io.lightcone.workbench.fixture.Recordings;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("soak")
class GraphFillSoakTest {
  @TempDir Path directory;
  private long since;
  private long cpuSince;

  /** Prints both times, and gives the processor time: other processes may slow the machine. */
  private double lap(String what) {
    long now = SystemTime.INSTANCE.nanoTime();
    long cpu = ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
    double seconds = (cpu - cpuSince) / 1e9;
    System.out.printf("%-28s %6.2f s, processor %6.2f s%n", what, (now - since) / 1e9, seconds);
    since = now;
    cpuSince = cpu;
    return seconds;
  }

  @Test
  void shouldFillAMillionEventsWithinItsTime() {
    lap("start");
    Path path = Recordings.chain(directory.resolve("recording"), 1_000_000);
    lap("write the journal");
    try (Recording recording = Recording.open(List.of(path))) {
      EventTable table = TableLoader.load(recording);
      lap("load the table");
      EventContent content = new EventContent(table);
      long[] properties = new long[1];
      for (int event = 0; event < table.size(); event++) {
        content.visit(event, (name, value) -> properties[0]++);
      }
      lap("properties of all events");
      CausalIndex index = new CausalIndex(table);
      lap("causal index");
      double fill;
      try (RecordingGraph graph =
          RecordingGraph.create(directory.resolve("graph"), index, GraphProgress.NONE)) {
        fill = lap("fill and open the graph");
        graph.awaitIndexes();
        fill += lap("indexes");
        assertThat(graph.dependencies().flows()).hasSize(8 * 4);
        lap("dependencies");
        Flow flow = graph.dependencies().flows().get(0);
        assertThat(graph.events(flow, 0, 100)).hasSize(100);
        lap("events of a flow");
      }
      lap("close");
      RecordingGraph.open(directory.resolve("graph"), index).close();
      lap("open again and close");
      assertThat(fill).as("processor seconds, of two cores").isLessThan(60);
    }
  }
}
