package io.lightcone.tracer.event;

/** How an external call ended. The order is the number on disk. */
public enum CallOutcome {
  RETURNED,
  THREW,
  /** The process died in between: it may or may not have happened. */
  UNCERTAIN
}
