package io.lightcone.workbench.graph;

import io.lightcone.tracer.index.EventTable;

/** The relationships of one event: to what caused it and to what it is about. */
final class EventEdges {
  static final String NEXT = "NEXT";
  static final String DID = "DID";
  static final String TRIGGERED = "TRIGGERED";
  static final String READ_FROM = "READ_FROM";
  static final String SENT = "SENT";
  static final String CAUSED = "CAUSED";
  static final String IN = "IN";
  static final String OF = "OF";

  private EventEdges() {}

  /** Receives relationships between events, by ordinal. */
  @FunctionalInterface
  interface Sink {
    void edge(String type, int from, int to);
  }

  /** Tells all relationships of {@code event} with events before it. */
  static void visit(EventTable table, int event, Sink sink) {
    int op = table.op(event);
    if (op >= 0) {
      sink.edge(NEXT, op, event);
    }
    int lane = table.lane(event);
    if (lane >= 0 && lane != event) {
      sink.edge(DID, lane, event);
    }
    int cause = table.cause(event);
    if (cause >= 0) {
      cause(table, event, cause, sink);
    }
    if (table.secondCause(event) >= 0) {
      sink.edge(CAUSED, table.secondCause(event), event);
    }
  }

  private static void cause(EventTable table, int event, int cause, Sink sink) {
    switch (table.type(event)) {
      case STARTED -> sink.edge(TRIGGERED, cause, event);
      case READ, LATEST_READ -> sink.edge(READ_FROM, event, cause);
      case PUT -> sink.edge(SENT, cause, event);
      default -> sink.edge(CAUSED, cause, event);
    }
  }

  /** Type of the relationship to what the event is about. */
  static String toNamed(EventTable table, int event) {
    return switch (table.type(event)) {
      case PUT -> IN;
      default -> OF;
    };
  }
}
