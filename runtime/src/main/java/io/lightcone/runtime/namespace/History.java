package io.lightcone.runtime.namespace;

import io.lightcone.tracer.event.Event;
import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.EventId;
import io.lightcone.tracer.event.Payload;
import io.lightcone.tracer.journal.JournalException;
import io.lightcone.tracer.journal.JournalReader;
import io.lightcone.tracer.journal.JournalState;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Single events of the journal from before this process, for taking up what was under way. Safe for
 * several threads; slow on first use of a segment.
 */
final class History {
  private final Kernel kernel;
  private final JournalReader reader;

  /** The history of a kernel's journal. */
  History(Kernel kernel) {
    this.kernel = kernel;
    this.reader = kernel.lookUp();
  }

  /** The event; null when {@code id} is null. */
  Event event(EventId id) {
    return id == null ? null : event(id, 0);
  }

  private synchronized Event event(EventId id, long knownPosition) {
    kernel.teach(reader);
    try {
      long position = knownPosition == 0 ? reader.positionOf(id.seq()) : knownPosition;
      if (position < 0) {
        throw new NamespaceException("event is missing in the journal: " + id);
      }
      return reader.event(position, id.seq());
    } catch (IOException e) {
      throw new NamespaceException("can't read the journal: " + e.getMessage(), e);
    }
  }

  /** The event's body; null when there is no such event. */
  EventBody body(EventId id) {
    Event event = event(id);
    return event == null ? null : event.body();
  }

  /** The put that a trigger is, read at once where its place is known. */
  EventBody.Put put(JournalState.Trigger trigger) {
    return (EventBody.Put) event(trigger.put(), trigger.position()).body();
  }

  /** The payload of a put. */
  Payload payload(EventId put) {
    return ((EventBody.Put) body(put)).payload();
  }

  /**
   * The {@code Replied} to a request. Reads the journal from the request on.
   *
   * @throws NamespaceException if there is none
   */
  Event replyTo(EventId sent) {
    Event[] found = new Event[1];
    try {
      JournalReader from = kernel.lookUp();
      from.startAt(sent.seq());
      from.read(
          (event, position) -> {
            if (event.body() instanceof EventBody.Replied reply && sent.equals(reply.sent())) {
              found[0] = event;
            }
          });
    } catch (IOException | JournalException e) {
      throw new NamespaceException("can't read the journal: " + e.getMessage(), e);
    }
    if (found[0] == null) {
      throw new NamespaceException("the journal has no reply to request " + sent);
    }
    return found[0];
  }

  /** The operations of a lane after {@code started} up to {@code last}, oldest first. */
  List<Event> lane(EventId started, EventId last) {
    List<Event> operations = new ArrayList<>();
    for (EventId id = last; id != null && id.seq() > started.seq(); ) {
      Event event = event(id);
      operations.add(event);
      id = event.op();
    }
    Collections.reverse(operations);
    return operations;
  }
}
