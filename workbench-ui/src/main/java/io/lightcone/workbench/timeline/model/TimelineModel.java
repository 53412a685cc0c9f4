package io.lightcone.workbench.timeline.model;

import io.lightcone.tracer.index.EventTable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A recording laid out: lanes, axes, rows, arrows. Takes time and memory in proportion to the
 * number of events, about 60 bytes each. Lays out the table as it is when built: build another one
 * when it has grown.
 */
public final class TimelineModel {
  private final EventTable table;
  private final int[] laneOf;
  private final int[] order;
  private final List<Lane> lanes;
  private final LaneMap map;
  private final Rows rows;
  private final Arrows arrows;
  private final AxisMarks causal;
  private AxisMarks wall;

  /** An axis with the marks of all lanes along it. */
  record AxisMarks(Axis axis, LaneMarks[] lanes) {}

  /** Lays out a table. */
  public TimelineModel(EventTable table) {
    this.table = table;
    LaneMap asRecorded = new LaneMap(table, IntStream.range(0, table.namespaceCount()).toArray());
    int[] columns = new CausalColumns(table, asRecorded).columns;
    map = new LaneMap(table, NamespaceOrder.of(table, columns));
    laneOf = map.laneOf;
    order = ColumnOrder.of(table, columns);
    arrows = new Arrows(table);
    rows = new Rows(table, map, columns, arrows);
    double[] positions = new double[columns.length];
    for (int event = 0; event < columns.length; event++) {
      positions[event] = columns[event];
    }
    causal = marks(new Axis(AxisKind.CAUSAL, positions));
    lanes = count();
  }

  private AxisMarks marks(Axis axis) {
    return new AxisMarks(axis, LaneMarks.of(table, map, axis));
  }

  private List<Lane> count() {
    int[] failures = new int[table.namespaceCount()];
    for (int lane = 0; lane < map.places.size(); lane++) {
      failures[map.places.get(lane).namespace()] += causal.lanes[lane].failures().size();
    }
    List<Lane> counted = new ArrayList<>();
    for (int lane = 0; lane < map.places.size(); lane++) {
      LaneMap.Place place = map.places.get(lane);
      LaneMarks marks = causal.lanes[lane];
      boolean header = place.kind() == LaneKind.HEADER;
      counted.add(
          new Lane(
              lane,
              place.kind(),
              place.namespace(),
              place.name(),
              header
                  ? table.events(place.namespace())
                  : marks.marks().size() + marks.operations().size(),
              marks.marks().size(),
              header ? failures[place.namespace()] : marks.failures().size(),
              rows.rows[lane]));
    }
    return Collections.unmodifiableList(counted);
  }

  /** The events it lays out. */
  public EventTable table() {
    return table;
  }

  /** Number of events laid out. */
  public int size() {
    return laneOf.length;
  }

  /** All lanes from the top, each namespace's header before its own. */
  public List<Lane> lanes() {
    return lanes;
  }

  /** The lane an event is in. */
  public Lane laneOf(int event) {
    return lanes.get(laneOf[event]);
  }

  /** Row of the lane that an invocation or its operation is drawn in, from 0. */
  public int rowOf(int event) {
    int first = table.lane(event);
    return first < 0 ? 0 : rows.rowOf[first];
  }

  /** All events in a topological order: by column, then by namespace and seq. */
  public int eventInOrder(int index) {
    return order[index];
  }

  /** An axis. */
  public Axis axis(AxisKind kind) {
    return axisMarks(kind).axis;
  }

  /** The wall-time axis is laid out when it is first looked at. */
  synchronized AxisMarks axisMarks(AxisKind kind) {
    if (kind == AxisKind.CAUSAL) {
      return causal;
    }
    if (wall == null) {
      wall = marks(new Axis(AxisKind.WALL, WallTimes.of(table, order)));
    }
    return wall;
  }

  LaneMarks marks(AxisKind kind, int lane) {
    return axisMarks(kind).lanes[lane];
  }

  Arrows arrows() {
    return arrows;
  }

  /** The other end of the arrow that leads to an event, else of the first that leaves it; or -1. */
  public int otherEnd(int event) {
    int from = EventKinds.arrowFrom(table, event);
    if (from >= 0) {
      return from;
    }
    return arrows.first(event) < arrows.end(event) ? arrows.target(arrows.first(event)) : -1;
  }

  /** The last event of an invocation: its {@code Ended}, or its last operation without one. */
  public int lastOf(int started) {
    return Rows.last(table, arrows, started);
  }

  /** First place in the topological order whose event, and all before, reach a position. */
  public int firstFrom(AxisKind kind, double position) {
    Axis axis = axis(kind);
    int low = 0;
    int high = order.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (axis.at(order[middle]) < position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Least and greatest position of the events at places {@code from} to {@code to - 1}. */
  public double[] range(AxisKind kind, int from, int to) {
    Axis axis = axis(kind);
    double[] range = {axis.at(order[from]), axis.at(order[from])};
    for (int place = from; place < to; place++) {
      range[0] = Math.min(range[0], axis.at(order[place]));
      range[1] = Math.max(range[1], axis.at(order[place]));
    }
    return range;
  }

  /** The mark nearest to a position on a lane, or -1 if the lane has none. */
  public int nearest(AxisKind kind, int lane, double position) {
    MarkList list = marks(kind, lane).marks();
    int index = list.nearest(position);
    return index < 0 ? -1 : list.event(index);
  }
}
