package io.lightcone.tracer.event;

/** How an invocation ended. The order is the number on disk. */
public enum Outcome {
  OK,
  /** The handler threw. */
  FAILED,
  /** The handler tried something that can't be replayed. */
  REFUSED,
  /** A resume differed from the journal; nothing more is appended until it is redriven. */
  PARKED
}
