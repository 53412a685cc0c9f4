package io.lightcone.workbench.parts;

import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.EventType;
import io.lightcone.tracer.index.EventTable;
import io.lightcone.workbench.selection.Selected;

/** What is selected, as it is written everywhere. */
public final class Subjects {
  private Subjects() {}

  /**
   * {@code edge/predict@19}, {@code edge/raw#1}, {@code edge/21}, or a WooF's or handler's name.
   */
  public static String label(EventTable table, Selected selected) {
    if (selected instanceof Selected.OfEvent one) {
      return eventLabel(table, one.event());
    }
    if (selected instanceof Selected.OfInvocation one) {
      return table.invocationLabel(one.started());
    }
    if (selected instanceof Selected.OfWoof woof) {
      return table.namespace(woof.namespace()).name() + "/" + woof.woof();
    }
    if (selected instanceof Selected.OfHandler handler) {
      return table.namespace(handler.namespace()).name() + "/" + handler.handler();
    }
    return "";
  }

  /** A put by its element, an invocation by its handler, anything else by its number. */
  public static String eventLabel(EventTable table, int event) {
    return switch (table.type(event)) {
      case PUT -> table.elementLabel(event);
      case STARTED -> table.invocationLabel(event);
      default -> table.label(event);
    };
  }

  /** Who did something: an invocation, or {@code client NAME}; reads a client's name from disk. */
  public static String laneLabel(EventTable table, int lane) {
    return table.type(lane) == EventType.SESSION_OPENED
            && table.event(lane).body() instanceof EventBody.SessionOpened session
        ? "client " + session.name()
        : eventLabel(table, lane);
  }

  /** How an event is selected: a {@code Started} as the invocation that it names. */
  public static Selected of(EventTable table, int event) {
    return table.type(event) == EventType.STARTED
        ? new Selected.OfInvocation(event)
        : new Selected.OfEvent(event);
  }

  /** The invocation that a selection belongs to, by its {@code Started}; or -1. */
  public static int invocation(EventTable table, Selected selected) {
    int event = selected.anchor();
    int lane = event < 0 || event >= table.size() ? -1 : table.lane(event);
    return lane >= 0 && table.type(lane) == EventType.STARTED ? lane : -1;
  }
}
