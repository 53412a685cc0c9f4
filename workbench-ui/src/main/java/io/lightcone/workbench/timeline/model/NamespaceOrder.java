package io.lightcone.workbench.timeline.model;

import io.lightcone.tracer.event.EventType;
import io.lightcone.tracer.index.EventTable;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Namespaces as their data flows: who sends first stands on top, who never sends last. */
final class NamespaceOrder {
  private NamespaceOrder() {}

  static int[] of(EventTable table, int[] columns) {
    int[] firstSent = new int[table.namespaceCount()];
    for (int namespace = 0; namespace < firstSent.length; namespace++) {
      firstSent[namespace] = firstSent(table, columns, namespace);
    }
    return IntStream.range(0, firstSent.length)
        .boxed()
        .sorted(Comparator.comparingInt(namespace -> firstSent[namespace]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static int firstSent(EventTable table, int[] columns, int namespace) {
    for (int i = 0; i < table.events(namespace); i++) {
      int event = table.eventAt(namespace, i);
      if (table.type(event) == EventType.SENT) {
        return columns[event];
      }
    }
    return Integer.MAX_VALUE;
  }
}
