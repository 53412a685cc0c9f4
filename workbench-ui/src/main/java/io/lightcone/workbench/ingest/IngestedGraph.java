package io.lightcone.workbench.ingest;

import io.lightcone.tracer.index.CausalIndex;
import io.lightcone.workbench.graph.RecordingGraph;

/** A recording's graph and the place it lies in. */
public final class IngestedGraph implements AutoCloseable {
  private final RecordingGraph graph;
  private final GraphHome home;
  private final boolean cached;
  private boolean closed;

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
   * Adds what a newer index of the same recording has more. The graph is then not kept for the next
   * time, since it was kept for a shorter recording.
   *
   * @return number of events added
   */
  public int follow(CausalIndex grown) {
    home.spoil();
    return graph.append(grown);
  }

  /** Closed again, it does nothing: the place may be another's by then. */
  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      graph.close();
      home.close();
    }
  }
}
