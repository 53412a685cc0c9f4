package io.lightcone.workbench.timeline.model;

import io.lightcone.tracer.index.EventTable;

/**
 * All events by column, in one counting sort: a topological order, as causes have lower columns.
 */
final class ColumnOrder {
  private ColumnOrder() {}

  static int[] of(EventTable table, int[] columns) {
    int most = 0;
    for (int column : columns) {
      most = Math.max(most, column);
    }
    int[] starts = new int[most + 2];
    for (int column : columns) {
      starts[column + 1]++;
    }
    for (int column = 1; column < starts.length; column++) {
      starts[column] += starts[column - 1];
    }
    int[] order = new int[columns.length];
    for (int namespace = 0; namespace < table.namespaceCount(); namespace++) {
      for (int i = 0; i < table.events(namespace); i++) {
        int event = table.eventAt(namespace, i);
        order[starts[columns[event]]++] = event;
      }
    }
    return order;
  }
}
