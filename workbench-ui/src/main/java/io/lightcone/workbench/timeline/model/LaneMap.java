package io.lightcone.workbench.timeline.model;

import io.lightcone.tracer.event.EventType;
import io.lightcone.tracer.index.EventTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Which lane each event is in. Each is in exactly one. */
final class LaneMap {
  /** A lane before anything in it is counted. */
  record Place(LaneKind kind, int namespace, String name) {}

  final List<Place> places = new ArrayList<>();
  final int[] laneOf;
  private final EventTable table;
  private final int[] headers;
  private final int[] clients;
  private final int[][] woofs;
  private final int[][] handlers;

  /**
   * Lanes.
   *
   * @param namespaces numbers of all namespaces, from the top
   */
  LaneMap(EventTable table, int[] namespaces) {
    this.table = table;
    laneOf = new int[table.size()];
    headers = unknown(table.namespaceCount());
    clients = unknown(table.namespaceCount());
    woofs = new int[table.namespaceCount()][];
    handlers = new int[table.namespaceCount()][];
    for (int namespace : namespaces) {
      fill(namespace);
    }
  }

  private static int[] unknown(int size) {
    int[] numbers = new int[size];
    Arrays.fill(numbers, -1);
    return numbers;
  }

  private void fill(int namespace) {
    woofs[namespace] = unknown(0);
    handlers[namespace] = unknown(0);
    headers[namespace] = add(LaneKind.HEADER, namespace, table.namespace(namespace).name());
    if (hasClientOperations(namespace)) {
      clients[namespace] = add(LaneKind.CLIENTS, namespace, "clients");
    }
    for (int i = 0; i < table.events(namespace); i++) {
      int event = table.eventAt(namespace, i);
      laneOf[event] = lane(namespace, event);
    }
  }

  private boolean hasClientOperations(int namespace) {
    for (int i = 0; i < table.events(namespace); i++) {
      int event = table.eventAt(namespace, i);
      if (isClientOperation(event)) {
        return true;
      }
    }
    return false;
  }

  private boolean isClientOperation(int event) {
    int first = table.lane(event);
    return first >= 0
        && first != event
        && table.type(event) != EventType.PUT
        && table.type(event) != EventType.WOOF_CREATED
        && table.type(first) == EventType.SESSION_OPENED;
  }

  private int lane(int namespace, int event) {
    return switch (table.type(event)) {
      case PUT -> named(woofs, LaneKind.WOOF, namespace, table.woof(event));
      case STARTED -> named(handlers, LaneKind.HANDLER, namespace, table.handler(event));
      default ->
          EventKinds.isOperation(table, event)
              ? laneOf[table.lane(event)]
              : isClientOperation(event) ? clients[namespace] : headers[namespace];
    };
  }

  private int named(int[][] known, LaneKind kind, int namespace, int name) {
    if (name >= known[namespace].length) {
      int before = known[namespace].length;
      known[namespace] = Arrays.copyOf(known[namespace], Math.max(name + 1, 2 * before));
      Arrays.fill(known[namespace], before, known[namespace].length, -1);
    }
    int lane = known[namespace][name];
    if (lane < 0) {
      lane = add(kind, namespace, table.nameText(name));
      known[namespace][name] = lane;
    }
    return lane;
  }

  private int add(LaneKind kind, int namespace, String name) {
    places.add(new Place(kind, namespace, name));
    return places.size() - 1;
  }
}
