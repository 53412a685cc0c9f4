package io.lightcone.workbench.graph;

/** The kinds of flow between WooFs, handlers and clients, each in the direction data moves. */
public enum FlowKind {
  /** A handler or client put to a WooF of its namespace. */
  PUTS,
  /** A put to a WooF started a handler. */
  TRIGGERS,
  /** A handler or client read a WooF. */
  READ_BY,
  /** A handler or client put to a WooF of another namespace. */
  SENDS
}
