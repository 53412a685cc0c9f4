package io.lightcone.workbench.timeline.model;

import io.lightcone.tracer.event.EventType;
import io.lightcone.tracer.index.EventTable;

/**
 * A cut that moves along the model's topological order: at position p it holds the first p events,
 * and so is causally closed everywhere. Moving costs one step for each event passed. For one
 * thread.
 */
public final class Frontier {
  private final TimelineModel model;
  private final int[] eventsOf;
  private final int[] putsOf;
  private int position;

  /** A cut before everything. */
  public Frontier(TimelineModel model) {
    this.model = model;
    eventsOf = new int[model.table().namespaceCount()];
    putsOf = new int[model.lanes().size()];
  }

  /** How many events are in it: 0 to {@link #end()}. */
  public int position() {
    return position;
  }

  /** The last position: all events are in it. */
  public int end() {
    return model.size();
  }

  /** Moves; a target outside of 0 to {@link #end()} is taken as the nearest inside. */
  public void moveTo(int target) {
    int wanted = Math.max(0, Math.min(end(), target));
    while (position < wanted) {
      count(model.eventInOrder(position++), 1);
    }
    while (position > wanted) {
      count(model.eventInOrder(--position), -1);
    }
  }

  private void count(int event, int by) {
    eventsOf[model.table().namespaceOf(event)] += by;
    if (model.table().type(event) == EventType.PUT) {
      putsOf[model.laneOf(event).index()] += by;
    }
  }

  /** Puts to a WooF's lane that are in the cut. */
  public int puts(int lane) {
    return putsOf[lane];
  }

  /** Events of a namespace that are in the cut. */
  public int events(int namespace) {
    return eventsOf[namespace];
  }

  /** The newest put to a WooF's lane in the cut, or -1 if there is none. */
  public int newestPut(int lane) {
    int puts = putsOf[lane];
    return puts == 0 ? -1 : model.marks(AxisKind.CAUSAL, lane).marks().event(puts - 1);
  }

  /** Where the line of the cut crosses a lane. */
  public double crossing(AxisKind kind, int lane) {
    return kind == AxisKind.CAUSAL ? column(lane) : time(model.lanes().get(lane).namespace());
  }

  private double column(int lane) {
    Axis axis = model.axis(AxisKind.CAUSAL);
    if (position == 0) {
      return axis.least() - 0.5;
    }
    double newest = axis.at(model.eventInOrder(position - 1));
    for (int i = position - 1; i >= 0; i--) {
      int event = model.eventInOrder(i);
      if (axis.at(event) < newest) {
        return newest - 0.5;
      }
      if (model.laneOf(event).index() == lane) {
        return newest + 0.5;
      }
    }
    return newest - 0.5;
  }

  private double time(int namespace) {
    EventTable table = model.table();
    Axis axis = model.axis(AxisKind.WALL);
    int inside = eventsOf[namespace];
    if (table.events(namespace) == 0 || inside == 0) {
      return axis.least();
    }
    double last = axis.at(table.eventAt(namespace, inside - 1));
    return inside == table.events(namespace)
        ? last
        : (last + axis.at(table.eventAt(namespace, inside))) / 2;
  }

  /** The first position after all events at or before a place on an axis. */
  public int positionAt(AxisKind kind, double place) {
    Axis axis = model.axis(kind);
    int low = 0;
    int high = model.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (axis.at(model.eventInOrder(middle)) <= place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
