package io.lightcone.tracer.event;

/**
 * One entry of a causal record.
 *
 * @param id who it is
 * @param wallMicros raw wall time in microseconds since 1970-01-01T00:00Z, never corrected: it may
 *     step back or start in 1970
 * @param op the previous operation of the same invocation or client session; null for the first
 *     operation of a lane and for events that belong to none
 * @param body what happened
 */
public record Event(EventId id, long wallMicros, EventId op, EventBody body) {

  /** Checks that id and body are there. */
  public Event {
    if (id == null || body == null) {
      throw new IllegalArgumentException("an event needs an id and a body");
    }
  }

  /** The kind of event. */
  public EventType type() {
    return body.type();
  }
}
