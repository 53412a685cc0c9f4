package io.lightcone.tracer.causality;

/**
 * One edge of a graph, as reported.
 *
 * @param cause ordinal of the earlier event
 * @param effect ordinal of the later event
 * @param kind why
 * @param grade how well it is known
 */
public record Edge(int cause, int effect, EdgeKind kind, Grade grade) {
  @Override
  public String toString() {
    return cause + " -> " + effect + " (" + kind + ", " + grade + ")";
  }
}
