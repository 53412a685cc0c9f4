package io.lightcone.workbench.ingest;

import io.lightcone.workbench.graph.RecordingGraph;

/** A recording's graph and the place it lies in. */
public final class IngestedGraph implements AutoCloseable {
  private final RecordingGraph graph;
  private final GraphHome home;
  private final boolean cached;

  IngestedGraph(RecordingGraph graph, GraphHome home, boolean cached) {
    this.graph = graph;
    this.home = home;
    this.cached = cached;
  }

  /** The graph. */
  public RecordingGraph graph() {
    return graph;
  }

  /** Whether it was there already. */
  public boolean cached() {
    return cached;
  }

  /**
   * Adds what the table has grown by. The graph is then not kept for the next time, since it was
   * kept for a shorter recording.
   *
   * @return number of events added
   */
  public int follow() {
    home.spoil();
    return graph.append();
  }

  @Override
  public void close() {
    graph.close();
    home.close();
  }
}
