package io.lightcone.workbench.timeline.model;

import io.lightcone.tracer.event.EventType;
import io.lightcone.tracer.index.EventTable;

/** Steps from event to event. All methods return -1 when there is nothing to go to. */
public final class Navigator {
  private final TimelineModel model;
  private final EventTable table;

  /** Steps in a model. */
  public Navigator(TimelineModel model) {
    this.model = model;
    this.table = model.table();
  }

  /**
   * The cause to look at: the trigger of an invocation, the invocation that put, the request of a
   * remote put, the put that was read, else the operation before.
   */
  public int cause(int event) {
    if (table.cause(event) >= 0) {
      return table.cause(event);
    }
    return EventKinds.isOperation(table, event) ? table.lane(event) : table.op(event);
  }

  /** The first effect: what was triggered, put, or read from it, else the operation after. */
  public int effect(int event) {
    if (table.type(event) == EventType.STARTED) {
      return effectOfInvocation(event);
    }
    int first = firstTarget(event);
    if (first >= 0) {
      return first;
    }
    return model.arrows().following(event);
  }

  private int firstTarget(int event) {
    Arrows arrows = model.arrows();
    int read = -1;
    for (int i = arrows.first(event); i < arrows.end(event); i++) {
      int target = arrows.target(i);
      if (table.type(target) == EventType.STARTED || table.type(target) == EventType.PUT) {
        return target;
      }
      read = read < 0 ? target : read;
    }
    return read;
  }

  private int effectOfInvocation(int started) {
    int fallback = model.arrows().following(started);
    for (int next = fallback; next >= 0; next = model.arrows().following(next)) {
      if (table.type(next) == EventType.PUT || firstTarget(next) >= 0) {
        return table.type(next) == EventType.PUT ? next : firstTarget(next);
      }
    }
    return fallback;
  }

  /** The mark {@code by} places further along the same lane; the last one stays. */
  public int along(AxisKind kind, int event, int by) {
    int lane = model.laneOf(event).index();
    MarkList list = model.marks(kind, lane).marks();
    if (list.size() == 0) {
      return -1;
    }
    int mark = markOf(event);
    int index = list.nearest(model.axis(kind).at(mark));
    for (int i = index; i < list.size() && i < index + MOST_AT_ONE_PLACE; i++) {
      index = list.event(i) == mark ? i : index;
    }
    return list.event(Math.max(0, Math.min(list.size() - 1, index + by)));
  }

  private static final int MOST_AT_ONE_PLACE = 64;

  /** The nearest mark on the next lane down, or up for -1, that has any. */
  public int across(AxisKind kind, int event, int by) {
    double at = model.axis(kind).at(event);
    for (int lane = model.laneOf(event).index() + by;
        lane >= 0 && lane < model.lanes().size();
        lane += by) {
      int found = model.nearest(kind, lane, at);
      if (found >= 0) {
        return found;
      }
    }
    return -1;
  }

  /** The mark that stands for an event: the invocation of an operation, else itself. */
  public int markOf(int event) {
    boolean inside = EventKinds.isOperation(table, event) && table.type(event) != EventType.PUT;
    return inside ? table.lane(event) : event;
  }
}
