package io.lightcone.tracer.event;

/** What waiting for a reply told. The order is the number on disk. */
public enum AwaitOutcome {
  ACKED,
  REFUSED,
  /** No reply in time: it may or may not have happened. */
  UNKNOWN
}
