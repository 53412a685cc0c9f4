package io.lightcone.tracer.event;

/** How one event is the cause of another. */
public enum CauseKind {
  /** The previous operation of the same invocation or session. */
  PROGRAM,
  /** The put that started the invocation. */
  TRIGGER,
  /** The put that a read saw. */
  READS_FROM,
  /** A message between namespaces. */
  MESSAGE
}
