package io.lightcone.tracer.causality;

/** Why one event comes before another. */
public enum EdgeKind {
  /** The previous operation of the same invocation or client session. */
  PROGRAM,
  /** The put that started the invocation. */
  TRIGGER,
  /** The put that a read saw. */
  READS_FROM,
  /** A message between namespaces. */
  MESSAGE,
  /** The event before it in its journal: observed order only, never causal order. */
  JOURNAL
}
