package io.lightcone.tracer.causality;

/** What labels say of whether one event comes before another. */
enum Verdict {
  NO,
  YES,

  /** They leave it open. */
  OPEN
}
