package io.lightcone.workbench.timeline.model;

import io.lightcone.tracer.event.EventType;
import io.lightcone.tracer.index.EventTable;
import java.util.Arrays;

/** Rows for invocations of one handler that run side by side, and where each one ends. */
final class Rows {
  final byte[] rowOf;
  final int[] rows;

  Rows(EventTable table, LaneMap lanes, int[] columns, Arrows arrows) {
    rowOf = new byte[table.size()];
    rows = new int[lanes.places.size()];
    Arrays.fill(rows, 1);
    int[][] ends = new int[rows.length][];
    for (int namespace = 0; namespace < table.namespaceCount(); namespace++) {
      for (int i = 0; i < table.events(namespace); i++) {
        int event = table.eventAt(namespace, i);
        if (table.type(event) == EventType.STARTED) {
          int lane = lanes.laneOf[event];
          if (ends[lane] == null) {
            ends[lane] = new int[] {-1, -1, -1, -1};
          }
          int row = firstFree(ends[lane], columns[event]);
          ends[lane][row] = columns[last(table, arrows, event)];
          rowOf[event] = (byte) row;
          rows[lane] = Math.max(rows[lane], row + 1);
        }
      }
    }
  }

  private static int firstFree(int[] ends, int start) {
    int earliest = 0;
    for (int row = 0; row < ends.length; row++) {
      if (ends[row] < start) {
        return row;
      }
      if (ends[row] < ends[earliest]) {
        earliest = row;
      }
    }
    return earliest;
  }

  /** Its {@code Ended}; where there is none, its last operation. */
  static int last(EventTable table, Arrows arrows, int started) {
    int end = table.endOf(started);
    if (end >= 0) {
      return end;
    }
    int last = started;
    for (int next = started; next >= 0; next = arrows.following(next)) {
      last = next;
    }
    return last;
  }
}
