package io.lightcone.workbench.graph;

import io.lightcone.tracer.causality.HappensBefore;
import io.lightcone.tracer.explain.Notation;
import io.lightcone.tracer.index.CausalIndex;
import io.lightcone.tracer.index.EventTable;
import java.util.Arrays;

/** Causal questions answered by the index that all panes share. Safe for several threads. */
final class CausalAnswers {
  private final CausalIndex index;
  private final EventTable table;
  private final Notation notation;
  private HappensBefore order;

  CausalAnswers(CausalIndex index) {
    this.index = index;
    this.table = index.table();
    this.notation = new Notation(table);
  }

  EventTable table() {
    return table;
  }

  /** The event that is written so. */
  int event(String text) {
    return notation.event(text);
  }

  boolean knows(int event) {
    return event >= 0 && event < index.events();
  }

  int[] ancestors(int event) {
    return index.cone().past(event).toArray();
  }

  int[] descendants(int event) {
    return index.cone().future(event).toArray();
  }

  int[] between(int from, int to) {
    return index.cone().between(from, to).toArray();
  }

  int[] concurrent(int event) {
    return index.cone().concurrentWith(event).toArray();
  }

  /** One asks at a time: a query remembers where it searched. */
  synchronized boolean happensBefore(int first, int second) {
    if (order == null) {
      order = index.causalOrder().query();
    }
    return order.happensBefore(first, second);
  }

  /**
   * The put with the highest number to a WooF among those before an event, or -1. Of the last
   * writers that causal order knows, the one with the highest number: a WooF has one journal.
   *
   * @param written as the event's namespace knows the WooF, or {@code namespace/woof}
   */
  int lastWriter(int event, String written) {
    for (int i = 0; i < table.namespaceCount(); i++) {
      String prefix = table.namespace(i).name() + "/";
      if (written.startsWith(prefix)) {
        return lastWriter(event, i, woof(written.substring(prefix.length())));
      }
    }
    return lastWriter(event, table.namespaceOf(event), woof(written));
  }

  private int lastWriter(int event, int namespace, int woof) {
    int[] last =
        index
            .lastWriter()
            .lastWritersInPast(index.graph(), event, index.writerKey(namespace, woof));
    return Arrays.stream(last)
        .reduce((a, b) -> table.number(a) > table.number(b) ? a : b)
        .orElse(-1);
  }

  private int woof(String name) {
    int woof = table.nameNumber(name);
    if (woof < 0) {
      throw new GraphException("no such WooF in the recording: " + name);
    }
    return woof;
  }
}
