package io.lightcone.workbench.timeline.model;

import io.lightcone.tracer.event.EventType;
import io.lightcone.tracer.event.Outcome;
import io.lightcone.tracer.index.EventTable;

/** What an event is to the picture. */
public final class EventKinds {
  private EventKinds() {}

  /** Whether this {@code Started} names an invocation that failed, was refused or parked. */
  public static boolean isFailure(EventTable table, int event) {
    if (table.type(event) != EventType.STARTED) {
      return false;
    }
    Outcome outcome = table.outcome(event);
    return outcome != null && outcome != Outcome.OK;
  }

  /** Whether a namespace's own row shows such an event: something is missing or went wrong. */
  static boolean isNotable(EventType type) {
    return type == EventType.GAP
        || type == EventType.ANOMALY
        || type == EventType.DEAD_LETTERED
        || type == EventType.UNKNOWN;
  }

  /** Whether the event is an operation inside an invocation. */
  static boolean isOperation(EventTable table, int event) {
    int first = table.lane(event);
    return first >= 0 && first != event && table.type(first) == EventType.STARTED;
  }

  /** The cause at the other end of the arrow that leads to this event, or -1 if none does. */
  public static int arrowFrom(EventTable table, int event) {
    return switch (table.type(event)) {
      case STARTED, READ, LATEST_READ -> table.cause(event);
      case PUT ->
          table.cause(event) >= 0
              ? table.cause(event)
              : isOperation(table, event) ? table.op(event) : -1;
      default -> -1;
    };
  }

  /** What kind of arrow leads to this event. */
  public static ArrowKind arrowKind(EventTable table, int event) {
    return switch (table.type(event)) {
      case STARTED -> ArrowKind.TRIGGER;
      case PUT -> table.cause(event) >= 0 ? ArrowKind.MESSAGE : ArrowKind.PUT;
      default -> ArrowKind.READ;
    };
  }
}
