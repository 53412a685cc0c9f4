package io.lightcone.runtime.namespace;

import io.lightcone.tracer.event.Dispatch;
import io.lightcone.tracer.event.EventId;
import io.lightcone.tracer.event.Payload;
import io.lightcone.tracer.journal.JournalState;

/**
 * A trigger on its way to its handler.
 *
 * @param put the trigger
 * @param woof the WooF it was put to
 * @param seqno the element's number
 * @param handler the handler's name
 * @param position where the put's frame lies, see {@link io.lightcone.tracer.journal.Position}; 0
 *     when that isn't known
 * @param payload the element; null when it is to be read from the journal
 * @param attempt the attempt to make
 * @param dispatch whether it waits for those put before it
 * @param resume the attempt that was under way when the process died, or null
 */
record Pending(
    EventId put,
    String woof,
    long seqno,
    String handler,
    long position,
    Payload payload,
    int attempt,
    Dispatch dispatch,
    JournalState.Trigger resume) {

  Pending next() {
    return new Pending(put, woof, seqno, handler, position, payload, attempt + 1, dispatch, null);
  }

  /** The same without its payload, which the journal has. */
  Pending light() {
    return new Pending(put, woof, seqno, handler, position, null, attempt, dispatch, resume);
  }
}
