package io.lightcone.workbench.events;

import io.lightcone.tracer.event.EventType;
import io.lightcone.tracer.index.EventTable;
import io.lightcone.workbench.parts.Ordinals;
import io.lightcone.workbench.parts.Subjects;
import io.lightcone.workbench.parts.Units;
import io.lightcone.workbench.selection.Selected;

/**
 * Which events are listed.
 *
 * @param about what they have in common, such as {@code of edge/predict@19}
 * @param events their ordinals
 * @param searched how many events of the table were looked at
 * @param wanted tells whether an event of a table belongs to them
 */
record EventScope(String about, int[] events, int searched, Wanted wanted) {

  /** Whether an event is listed; asked of a newer table when the recording has grown. */
  @FunctionalInterface
  interface Wanted {
    boolean test(EventTable table, int event);
  }

  /** Every event. */
  static EventScope all(EventTable table) {
    return matching(table, "in the recording", (t, e) -> true);
  }

  /** The same question to the table grown; what was found before is not looked for again. */
  EventScope grown(EventTable table) {
    Ordinals found = new Ordinals(events);
    search(table, searched, wanted, found);
    return new EventScope(about, found.toArray(), table.size(), wanted);
  }

  /** Those of the selection's invocation, client, WooF or handler. */
  static EventScope of(EventTable table, Selected selected) {
    String about = "of " + Subjects.label(table, selected);
    if (selected instanceof Selected.OfWoof woof) {
      int name = table.nameNumber(woof.woof());
      return matching(
          table, about, (t, e) -> t.woof(e) == name && t.namespaceOf(e) == woof.namespace());
    }
    if (selected instanceof Selected.OfHandler handler) {
      int name = table.nameNumber(handler.handler());
      return matching(table, about, (t, e) -> isOf(t, e, handler.namespace(), name));
    }
    int anchor = selected.anchor();
    if (anchor < 0) {
      return new EventScope("", new int[0], table.size(), (t, e) -> false);
    }
    int lane = table.lane(anchor);
    return lane < 0
        ? matching(table, "that belongs to no invocation or client", (t, e) -> e == anchor)
        : matching(table, "of " + laneName(table, lane), (t, e) -> t.lane(e) == lane);
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

  private static EventScope matching(EventTable table, String about, Wanted wanted) {
    Ordinals found = new Ordinals();
    search(table, 0, wanted, found);
    return new EventScope(about, found.toArray(), table.size(), wanted);
  }

  private static void search(EventTable table, int from, Wanted wanted, Ordinals found) {
    for (int event = from; event < table.size(); event++) {
      if (wanted.test(table, event)) {
        found.add(event);
      }
    }
  }

  /** {@code 6 events of edge/predict@19}. */
  String words() {
    return about.isEmpty()
        ? "Select something to list its events."
        : Units.count(events.length, "event") + " " + about;
  }
}
