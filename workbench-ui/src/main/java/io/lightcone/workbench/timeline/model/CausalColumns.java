package io.lightcone.workbench.timeline.model;

import io.lightcone.tracer.index.EventTable;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;

/**
 * The causal axis: a column for each event, such that
 *
 * <ul>
 *   <li>an event is to the right of all its causes,
 *   <li>columns never go back in the order of one journal,
 *   <li>no two marks of one lane share a column; what is unrelated and in other lanes may.
 * </ul>
 *
 * <p>One pass over all journals: each is followed until it waits for a cause that another one has
 * not reached, so the time is in proportion to the number of events. In a damaged recording whose
 * causes form a circle, the causes that can't be had are left out.
 */
final class CausalColumns {
  private static final int UNPLACED = -1;

  final int[] columns;
  private final EventTable table;
  private final LaneMap lanes;
  private final int[] next;
  private final int[] newest;
  private final int[] awaited;
  private final int[] laneColumns;
  private final BitSet wanted = new BitSet();
  private final Deque<Integer> ready = new ArrayDeque<>();
  private int placed;

  CausalColumns(EventTable table, LaneMap lanes) {
    this.table = table;
    this.lanes = lanes;
    int namespaces = table.namespaceCount();
    columns = new int[table.size()];
    Arrays.fill(columns, UNPLACED);
    next = new int[namespaces];
    newest = new int[namespaces];
    awaited = new int[namespaces];
    Arrays.fill(awaited, -1);
    laneColumns = new int[lanes.places.size()];
    Arrays.fill(laneColumns, -1);
    for (int namespace = 0; namespace < namespaces; namespace++) {
      ready.add(namespace);
    }
    while (placed < columns.length) {
      follow(ready.isEmpty() ? force() : ready.poll());
    }
  }

  /** A journal that waits in a circle goes on as if its cause were not there. */
  private int force() {
    for (int namespace = 0; namespace < next.length; namespace++) {
      if (next[namespace] < table.events(namespace)) {
        awaited[namespace] = -1;
        place(namespace, table.eventAt(namespace, next[namespace]++));
        return namespace;
      }
    }
    throw new IllegalStateException("events placed of " + columns.length + ": " + placed);
  }

  private void follow(int namespace) {
    while (next[namespace] < table.events(namespace)) {
      int event = table.eventAt(namespace, next[namespace]);
      int missing = missing(event);
      if (missing >= 0) {
        awaited[namespace] = missing;
        wanted.set(missing);
        return;
      }
      next[namespace]++;
      place(namespace, event);
    }
  }

  private int missing(int event) {
    if (isMissing(table.cause(event))) {
      return table.cause(event);
    }
    return isMissing(table.secondCause(event)) ? table.secondCause(event) : -1;
  }

  private boolean isMissing(int cause) {
    return cause >= 0 && columns[cause] == UNPLACED;
  }

  private void place(int namespace, int event) {
    int column = Math.max(newest[namespace], after(table.op(event)));
    column = Math.max(column, after(table.cause(event)));
    column = Math.max(column, after(table.secondCause(event)));
    if (!EventKinds.isOperation(table, event) || isPut(event)) {
      int lane = lanes.laneOf[event];
      if (lanes.places.get(lane).kind() != LaneKind.HEADER) {
        column = Math.max(column, laneColumns[lane] + 1);
        laneColumns[lane] = column;
      }
    }
    columns[event] = column;
    newest[namespace] = column;
    placed++;
    if (wanted.get(event)) {
      wake(event);
    }
  }

  private boolean isPut(int event) {
    return lanes.places.get(lanes.laneOf[event]).kind() == LaneKind.WOOF;
  }

  private int after(int cause) {
    return cause < 0 || columns[cause] == UNPLACED ? 0 : columns[cause] + 1;
  }

  private void wake(int event) {
    for (int namespace = 0; namespace < awaited.length; namespace++) {
      if (awaited[namespace] == event) {
        awaited[namespace] = -1;
        ready.add(namespace);
      }
    }
  }
}
