package io.lightcone.replay.session;

import io.lightcone.tracer.event.Event;
import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.EventId;
import io.lightcone.tracer.event.EventType;
import io.lightcone.tracer.index.EventTable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Takes single invocations out of an indexed recording. Safe for several threads. */
public final class InvocationLoader {
  private final EventTable table;

  /** Takes them out of {@code table}. */
  public InvocationLoader(EventTable table) {
    this.table = table;
  }

  /**
   * One invocation.
   *
   * @param started ordinal of its {@code Started}
   */
  public RecordedInvocation load(int started) {
    if (table.type(started) != EventType.STARTED) {
      throw new IllegalArgumentException("not an invocation: " + table.label(started));
    }
    int end = table.endOf(started);
    int last = end >= 0 ? table.op(end) : lastOf(started);
    List<Event> operations = new ArrayList<>();
    for (int event = last; event >= 0 && event != started; event = table.op(event)) {
      operations.add(table.event(event));
    }
    Collections.reverse(operations);
    Event start = table.event(started);
    return new RecordedInvocation(
        table.namespace(table.namespaceOf(started)).name(),
        start,
        event(((EventBody.Started) start.body()).put()),
        operations,
        end < 0 ? null : table.event(end));
  }

  /** The newest event of a lane without an end. */
  private int lastOf(int started) {
    int namespace = table.namespaceOf(started);
    int last = started;
    for (int event = started + 1; event < table.size(); event++) {
      if (table.namespaceOf(event) == namespace && table.op(event) == last) {
        last = event;
      }
    }
    return last;
  }

  /** The body of any event of the recording, or null when it isn't there. */
  public EventBody body(EventId id) {
    Event event = event(id);
    return event == null ? null : event.body();
  }

  /** Null also for an event of the same number in another incarnation. */
  private Event event(EventId id) {
    int ordinal = id == null ? -1 : table.find(id);
    Event event = ordinal < 0 ? null : table.event(ordinal);
    return event == null || !event.id().equals(id) ? null : event;
  }

  /** What the event's incarnation ran in, or null. */
  public RecordedEnvironment environment(EventId id) {
    int event = table.find(id);
    int namespace = event < 0 ? 0 : table.namespaceOf(event);
    RecordedEnvironment found = null;
    for (int i = 0; event >= 0 && i < table.events(namespace); i++) {
      int candidate = table.eventAt(namespace, i);
      if (candidate > event) {
        break;
      }
      if (table.type(candidate) == EventType.OPENED) {
        found = RecordedEnvironment.of((EventBody.Opened) table.event(candidate).body());
      }
    }
    return found;
  }

  /** A session that replays invocations of this recording on the given code. */
  public ReplaySession session(Handlers handlers, Handlers recorded) {
    return new ReplaySession(handlers, recorded, this::body, this::environment);
  }

  /** Ordinal of the invocation written as {@code namespace/handler@seq}, or -1 if there is none. */
  public int find(String label) {
    int at = label.lastIndexOf('@');
    int slash = label.indexOf('/');
    if (at < 0 || slash < 0 || slash > at) {
      return -1;
    }
    for (int namespace = 0; namespace < table.namespaceCount(); namespace++) {
      if (table.namespace(namespace).name().equals(label.substring(0, slash))) {
        int event = table.find(namespace, number(label.substring(at + 1)));
        boolean started = event >= 0 && table.type(event) == EventType.STARTED;
        return started && table.invocationLabel(event).equals(label) ? event : -1;
      }
    }
    return -1;
  }

  private static long number(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}
