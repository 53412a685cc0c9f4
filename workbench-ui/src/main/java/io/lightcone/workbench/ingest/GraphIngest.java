package io.lightcone.workbench.ingest;

import io.lightcone.tracer.index.CausalIndex;
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
   * The graph of all events in an index, which also answers causal questions inside it.
   *
   * @throws io.lightcone.workbench.graph.GraphCancelled if {@code progress} said so
   * @throws GraphException if it can't be made
   */
  public IngestedGraph fill(CausalIndex index, GraphProgress progress) {
    try {
      GraphHome home = cache.take(GraphKey.of(index.table()));
      try {
        return fill(home, index, progress);
      } catch (IOException | RuntimeException e) {
        home.close();
        throw e;
      }
    } catch (IOException e) {
      throw new GraphException("can't use the cache of graphs: " + e.getMessage(), e);
    }
  }

  private void complete(GraphHome home, RecordingGraph graph) throws IOException {
    try {
      home.complete();
      cache.trim();
    } catch (IOException e) {
      graph.close();
      throw e;
    }
  }

  private IngestedGraph fill(GraphHome home, CausalIndex index, GraphProgress progress)
      throws IOException {
    if (home.isComplete()) {
      try {
        progress.at("opening the graph", 1);
        RecordingGraph graph = RecordingGraph.open(home.store(), index);
        home.complete();
        return new IngestedGraph(graph, home, true);
      } catch (GraphException e) {
        LOG.warn("making the graph anew: {}", e.getMessage());
      }
    }
    home.clear();
    RecordingGraph graph = RecordingGraph.create(home.store(), index, progress);
    complete(home, graph);
    return new IngestedGraph(graph, home, false);
  }
}
