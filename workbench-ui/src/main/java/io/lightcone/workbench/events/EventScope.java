package io.lightcone.workbench.events;

import io.lightcone.tracer.event.EventType;
import io.lightcone.tracer.index.EventTable;
import io.lightcone.workbench.parts.Ordinals;
import io.lightcone.workbench.parts.Subjects;
import io.lightcone.workbench.parts.Units;
import io.lightcone.workbench.selection.Selected;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Which events are listed.
 *
 * @param about what they have in common, such as {@code of edge/predict@19}
 * @param events their ordinals
 */
record EventScope(String about, int[] events) {

  /** Every event. */
  static EventScope all(EventTable table) {
    return new EventScope("in the recording", IntStream.range(0, table.size()).toArray());
  }

  /** Those of the selection's invocation, client, WooF or handler. */
  static EventScope of(EventTable table, Selected selected) {
    String about = "of " + Subjects.label(table, selected);
    if (selected instanceof Selected.OfWoof woof) {
      int name = table.nameNumber(woof.woof());
      return matching(
          table, about, e -> table.woof(e) == name && table.namespaceOf(e) == woof.namespace());
    }
    if (selected instanceof Selected.OfHandler handler) {
      int name = table.nameNumber(handler.handler());
      return matching(table, about, e -> isOf(table, e, handler.namespace(), name));
    }
    int anchor = selected.anchor();
    if (anchor < 0) {
      return new EventScope("", new int[0]);
    }
    int lane = table.lane(anchor);
    return lane < 0
        ? new EventScope("that belongs to no invocation or client", new int[] {anchor})
        : matching(table, "of " + laneName(table, lane), event -> table.lane(event) == lane);
  }

  private static boolean isOf(EventTable table, int event, int namespace, int handler) {
    int lane = table.lane(event);
    return lane >= 0
        && table.namespaceOf(event) == namespace
        && table.type(lane) == EventType.STARTED
        && table.handler(lane) == handler;
  }

  private static String laneName(EventTable table, int lane) {
    return table.type(lane) == EventType.STARTED
        ? table.invocationLabel(lane)
        : Subjects.laneLabel(table, lane);
  }

  private static EventScope matching(EventTable table, String about, IntPredicate wanted) {
    Ordinals found = new Ordinals();
    for (int event = 0; event < table.size(); event++) {
      if (wanted.test(event)) {
        found.add(event);
      }
    }
    return new EventScope(about, found.toArray());
  }

  /** {@code 6 events of edge/predict@19}. */
  String words() {
    return about.isEmpty()
        ? "Select something to list its events."
        : Units.count(events.length, "event") + " " + about;
  }
}
