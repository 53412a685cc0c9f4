package io.lightcone.workbench.timeline.model;

/** What the horizontal axis shows. */
public enum AxisKind {
  /** Columns: each event stands to the right of all its causes. */
  CAUSAL,
  /** Microseconds of wall time. */
  WALL
}
