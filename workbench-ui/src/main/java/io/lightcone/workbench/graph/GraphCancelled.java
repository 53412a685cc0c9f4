package io.lightcone.workbench.graph;

/** The caller cancelled. */
public final class GraphCancelled extends RuntimeException {
  private static final long serialVersionUID = 1L;
}
