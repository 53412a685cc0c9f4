package io.lightcone.tracer.journal;

import io.lightcone.tracer.event.EventId;

/**
 * A line of operations, one after the other: an invocation's, or a client session's. Remembers its
 * newest event, which is the next one's {@code op}. Changed only by the writer, under the caller's
 * lock.
 */
public final class Lane {
  private EventId first;
  private EventId last;
  private JournalState.Trigger trigger;

  /** A lane whose next event is its first. */
  public Lane() {}

  /** A lane that goes on after {@code last}. */
  public Lane(EventId last) {
    this.last = last;
  }

  /** Its first event; null before that, and for a lane that went on after another event. */
  public EventId first() {
    return first;
  }

  /** Its newest event, or null before the first. */
  public EventId last() {
    return last;
  }

  /** The trigger that an invocation's lane works on; null for a client session's. */
  JournalState.Trigger trigger() {
    return trigger;
  }

  void trigger(JournalState.Trigger of) {
    trigger = of;
  }

  void last(EventId id) {
    if (last == null) {
      first = id;
    }
    last = id;
  }
}
