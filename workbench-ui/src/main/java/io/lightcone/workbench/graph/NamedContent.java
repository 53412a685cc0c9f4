package io.lightcone.workbench.graph;

import io.lightcone.tracer.index.EventTable;

/** Properties of the nodes that are not events. */
final class NamedContent {
  private NamedContent() {}

  static void visit(EventTable table, Named thing, EventContent.Sink sink) {
    sink.property("name", thing.name());
    if (thing.kind() == NodeKind.NAMESPACE) {
      sink.property("id", "%016x".formatted(table.namespace(thing.namespace()).id()));
    } else {
      sink.property("namespace", table.namespace(thing.namespace()).name());
    }
  }
}
