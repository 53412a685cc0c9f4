package io.lightcone.workbench.timeline.model;

/** Kinds of arrows. */
public enum ArrowKind {
  /** From a put to the invocation it triggered. */
  TRIGGER,
  /** From an invocation to what it put. */
  PUT,
  /** From a put to the read that saw it. */
  READ,
  /** From a request to the put it made in another namespace. */
  MESSAGE
}
