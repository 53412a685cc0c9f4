package io.lightcone.tracer.causality;

/** Receives the edges at one event. */
@FunctionalInterface
public interface EdgeVisitor {
  /**
   * One edge.
   *
   * @param event ordinal of the event at its other end
   * @param kind why one comes before the other
   * @param grade how well that is known
   */
  void edge(int event, EdgeKind kind, Grade grade);
}
