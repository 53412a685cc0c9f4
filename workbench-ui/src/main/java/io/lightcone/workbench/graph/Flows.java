package io.lightcone.workbench.graph;

import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.EventType;
import io.lightcone.tracer.index.EventTable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds the named things of a table, and counts what flows between them. */
final class Flows {
  private EventTable table;
  private final Map<Named, Integer> numbers = new HashMap<>();
  private final List<Named> named = new ArrayList<>();
  private final Map<Integer, String> sessions = new HashMap<>();
  private final Map<Flow, Long> counts = new LinkedHashMap<>();
  private int counted;

  /** A flow between two named things, by their numbers here. */
  record Flow(FlowKind kind, int from, int to) {}

  Flows(EventTable table) {
    this.table = table;
    for (int i = 0; i < table.namespaceCount(); i++) {
      number(new Named(NodeKind.NAMESPACE, i, table.namespace(i).name()));
    }
  }

  /** Goes on with the same table grown. */
  void over(EventTable grown) {
    table = grown;
  }

  /** Counts the events up to {@code size} that were not counted before. */
  void countUpTo(int size) {
    for (; counted < size; counted++) {
      count(counted);
    }
  }

  List<Named> named() {
    return named;
  }

  Map<Flow, Long> counts() {
    return Collections.unmodifiableMap(counts);
  }

  /** Forgets the counts, not the names: what is counted next is what came since. */
  void resetCounts() {
    counts.clear();
  }

  private int number(Named thing) {
    Integer known = numbers.get(thing);
    if (known != null) {
      return known;
    }
    named.add(thing);
    numbers.put(thing, named.size() - 1);
    return named.size() - 1;
  }

  private void count(int event) {
    EventType type = table.type(event);
    switch (type) {
      case SESSION_OPENED -> session(event);
      case WOOF_CREATED -> woof(event);
      case STARTED -> started(event);
      case READ, LATEST_READ -> flow(FlowKind.READ_BY, woof(event), actor(event));
      case PUT -> put(event);
      default -> {
        return;
      }
    }
  }

  private void session(int event) {
    if (table.event(event).body() instanceof EventBody.SessionOpened opened) {
      sessions.put(event, opened.name());
      actor(event);
    }
  }

  private void started(int event) {
    int put = table.cause(event);
    int handler = about(event);
    if (put >= 0) {
      flow(FlowKind.TRIGGERS, woof(put), handler);
    }
  }

  private void put(int event) {
    int actor = actor(event);
    int woof = woof(event);
    if (table.handler(event) >= 0) {
      number(
          new Named(
              NodeKind.HANDLER, table.namespaceOf(event), table.nameText(table.handler(event))));
    }
    boolean far = actor >= 0 && named.get(actor).namespace() != table.namespaceOf(event);
    flow(far ? FlowKind.SENDS : FlowKind.PUTS, actor, woof);
  }

  private void flow(FlowKind kind, int from, int to) {
    if (from >= 0 && to >= 0) {
      counts.merge(new Flow(kind, from, to), 1L, Long::sum);
    }
  }

  private int woof(int event) {
    String name = table.nameText(table.woof(event));
    return name == null ? -1 : number(new Named(NodeKind.WOOF, table.namespaceOf(event), name));
  }

  /** Who did it: a handler or a client; for a put that came from a peer, who sent it; or -1. */
  private int actor(int event) {
    int lane = table.lane(event);
    if (lane < 0) {
      int cause = table.type(event) == EventType.PUT ? table.cause(event) : -1;
      return cause >= 0 && table.lane(cause) >= 0 ? actor(cause) : -1;
    }
    return about(lane);
  }

  /** Number of the WooF, handler or client that an event is about, or -1. */
  int about(int event) {
    int namespace = table.namespaceOf(event);
    return switch (table.type(event)) {
      case PUT, READ, LATEST_READ, WOOF_CREATED -> woof(event);
      case STARTED ->
          number(new Named(NodeKind.HANDLER, namespace, table.nameText(table.handler(event))));
      case SESSION_OPENED -> client(event, namespace);
      default -> -1;
    };
  }

  private int client(int event, int namespace) {
    String name = sessions.get(event);
    return name == null ? -1 : number(new Named(NodeKind.CLIENT, namespace, name));
  }

  /** Name of the client session an event opened, or null. */
  String sessionName(int event) {
    return sessions.get(event);
  }
}
