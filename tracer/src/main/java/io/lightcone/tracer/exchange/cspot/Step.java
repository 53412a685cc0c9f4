package io.lightcone.tracer.exchange.cspot;

import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.EventId;
import io.lightcone.tracer.journal.Lane;

/** One event of a recording to be. Its causes are other steps until they have been written. */
final class Step {
  /** The event of the log it comes from; null for what the importer adds. */
  final CspotEvent event;

  final int namespace;
  final long wallMicros;
  private final Making making;

  /** Place in the log, for steps with an event. */
  int order = -1;

  /** Whether a lane begins here. */
  boolean first;

  /** Whether its lane begins with a start that the log still has. */
  boolean started;

  /** The operation before, in the same invocation or session; or null. */
  Step previous;

  /** The trigger of a start, the put a read saw, the invocation a put came from; or null. */
  Step cause;

  /** An earlier put of the same number into a WooF made anew since. */
  Step replaced;

  /** Where it stands among its namespace's steps. */
  int position = -1;

  /** Set when it has been written. */
  Lane lane;

  EventId id;

  /** Makes the body, when all causes have ids. */
  @FunctionalInterface
  interface Making {
    /**
     * The body.
     *
     * @param cause id of the step's cause, or null
     * @param asOf last seq of the journal so far
     */
    EventBody make(EventId cause, long asOf);
  }

  Step(CspotEvent event, int namespace, long wallMicros, Making making) {
    this.event = event;
    this.namespace = namespace;
    this.wallMicros = wallMicros;
    this.making = making;
  }

  EventBody body(long asOf) {
    return making.make(cause == null ? null : cause.id, asOf);
  }
}
