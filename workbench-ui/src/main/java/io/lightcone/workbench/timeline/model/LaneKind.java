package io.lightcone.workbench.timeline.model;

/** What a lane stands for. */
public enum LaneKind {
  /** A namespace: what belongs to no other lane of it. */
  HEADER,
  /** What the namespace's client sessions did, except for their puts. */
  CLIENTS,
  /** A WooF: the puts to it. */
  WOOF,
  /** A handler: its invocations and their operations, except for their puts. */
  HANDLER
}
