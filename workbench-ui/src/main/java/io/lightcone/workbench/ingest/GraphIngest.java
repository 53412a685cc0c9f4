package io.lightcone.workbench.ingest;

import io.lightcone.tracer.index.EventTable;
import io.lightcone.workbench.graph.GraphException;
import io.lightcone.workbench.graph.GraphProgress;
import io.lightcone.workbench.graph.RecordingGraph;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes a recording's graph, or finds it in the cache. */
public final class GraphIngest {
  private static final Logger LOG = LoggerFactory.getLogger(GraphIngest.class);

  private final GraphCache cache;

  /** With graphs kept in {@code cache}. */
  public GraphIngest(GraphCache cache) {
    this.cache = cache;
  }

  /**
   * The graph of all events now in the table. The table must not grow meanwhile.
   *
   * @throws io.lightcone.workbench.graph.GraphCancelled if {@code progress} said so
   * @throws GraphException if it can't be made
   */
  public IngestedGraph fill(EventTable table, GraphProgress progress) {
    try {
      GraphHome home = cache.take(GraphKey.of(table));
      try {
        return fill(home, table, progress);
      } catch (IOException | RuntimeException e) {
        home.close();
        throw e;
      }
    } catch (IOException e) {
      throw new GraphException("can't use the cache of graphs: " + e.getMessage(), e);
    }
  }

  private IngestedGraph fill(GraphHome home, EventTable table, GraphProgress progress)
      throws IOException {
    if (home.isComplete()) {
      try {
        progress.at("opening the graph", 1);
        RecordingGraph graph = RecordingGraph.open(home.store(), table);
        home.complete();
        return new IngestedGraph(graph, home, true);
      } catch (GraphException e) {
        LOG.warn("making the graph anew, the one in the cache can't be opened", e);
      }
    }
    home.clear();
    RecordingGraph graph = RecordingGraph.create(home.store(), table, progress);
    graph.awaitIndexes();
    home.complete();
    cache.trim();
    return new IngestedGraph(graph, home, false);
  }
}
