package io.lightcone.tracer.causality;

/** The edges contradict each other: some event would come before itself. */
public final class CausalityException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Edge edge;

  CausalityException(Edge edge) {
    super(
        "the recording contradicts itself: causes form a circle; leave out edges that close circles"
            + " to read it anyway. One edge on the circle: "
            + edge);
    this.edge = edge;
  }

  /** An edge on the circle: of the weakest grade there, and no journal edge if another is there. */
  public Edge edge() {
    return edge;
  }
}
