package io.lightcone.workbench.picture;

import io.lightcone.tracer.event.EventType;
import io.lightcone.tracer.event.Outcome;
import io.lightcone.tracer.index.CausalIndex;
import io.lightcone.tracer.index.EventTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The layout of a recording's diagram: a row for each WooF and handler, a column for each put and
 * invocation, every mark right of all its causes. Immutable; safe for several threads.
 */
public final class SpaceTime {
  private final CausalIndex index;
  private final EventTable table;
  private final List<Row> rows = new ArrayList<>();
  private final int[] events;
  private final int[] rowOf;
  private final int[] markOf;

  /**
   * A row.
   *
   * @param label what stands at its left
   * @param header whether it only names a namespace
   */
  public record Row(String label, boolean header) {}

  /** Lays out what {@code index} holds. */
  public SpaceTime(CausalIndex index) {
    this.index = index;
    this.table = index.table();
    this.markOf = new int[index.events()];
    Arrays.fill(markOf, -1);
    int[] order = index.graph().topologicalOrder();
    int count = 0;
    for (int event : order) {
      if (isMark(event)) {
        markOf[event] = count;
        order[count++] = event;
      }
    }
    events = Arrays.copyOf(order, count);
    rowOf = assignRows();
  }

  private boolean isMark(int event) {
    return table.type(event) == EventType.PUT || table.type(event) == EventType.STARTED;
  }

  private int[] assignRows() {
    List<Map<String, Integer>> lanes = new ArrayList<>();
    for (int i = 0; i < table.namespaceCount(); i++) {
      lanes.add(new LinkedHashMap<>());
    }
    for (int event : events) {
      lanes.get(table.namespaceOf(event)).putIfAbsent(key(event), 0);
    }
    for (int i = 0; i < lanes.size(); i++) {
      rows.add(new Row(table.namespace(i).name(), true));
      for (Map.Entry<String, Integer> lane : lanes.get(i).entrySet()) {
        lane.setValue(rows.size());
        rows.add(new Row(lane.getKey(), false));
      }
    }
    int[] found = new int[events.length];
    for (int mark = 0; mark < events.length; mark++) {
      found[mark] = lanes.get(table.namespaceOf(events[mark])).get(key(events[mark]));
    }
    return found;
  }

  private String key(int event) {
    return isInvocation(event)
        ? "\u0192 " + table.nameText(table.handler(event))
        : table.nameText(table.woof(event));
  }

  /** The index it was laid out from. */
  public CausalIndex index() {
    return index;
  }

  /** The rows, from the top. */
  public List<Row> rows() {
    return java.util.Collections.unmodifiableList(rows);
  }

  /** Number of marks; mark m stands in column m. */
  public int marks() {
    return events.length;
  }

  /** The event of a mark. */
  public int event(int mark) {
    return events[mark];
  }

  /** The row of a mark. */
  public int row(int mark) {
    return rowOf[mark];
  }

  /** The mark that stands for an event: its own, or its invocation's; -1 if there is none. */
  public int markOf(int event) {
    if (event < 0 || event >= markOf.length) {
      return -1;
    }
    int lane = table.lane(event);
    return markOf[event] >= 0 || lane < 0 ? markOf[event] : markOf[lane];
  }

  /** Whether the event is an invocation, not a put. */
  public boolean isInvocation(int event) {
    return table.type(event) == EventType.STARTED;
  }

  /** Whether an invocation failed or was refused. */
  public boolean isFailure(int event) {
    Outcome outcome = isInvocation(event) ? table.outcome(event) : null;
    return outcome != null && outcome != Outcome.OK;
  }

  /** The first invocation that failed, or -1. */
  public int firstFailure() {
    for (int event : events) {
      if (isFailure(event)) {
        return event;
      }
    }
    return -1;
  }

  /** The mark that led to this one: an invocation's trigger, a put's invocation; or -1. */
  public int cause(int mark) {
    int event = events[mark];
    int cause = table.cause(event) >= 0 ? table.cause(event) : table.lane(event);
    return cause == event ? -1 : markOf(cause);
  }
}
