package io.lightcone.workbench.timeline.model;

import io.lightcone.tracer.event.EventType;
import io.lightcone.tracer.index.EventTable;

/** The light cone of a selected event or invocation over a model. Immutable. */
public final class Lighting {
  private final TimelineModel model;
  private final int anchor;
  private final EventMembership past;
  private final EventMembership future;
  private final LaneLight[][] lanes;
  private final int pastCount;
  private final int futureCount;

  /** What is lit of one lane. */
  record LaneLight(MarkList past, MarkList future) {
    static final LaneLight DARK = new LaneLight(MarkList.EMPTY, MarkList.EMPTY);
  }

  private Lighting(TimelineModel model, int anchor, EventMembership past, EventMembership future) {
    this.model = model;
    this.anchor = anchor;
    this.past = past;
    this.future = future;
    int[] counts = new int[2];
    for (int event = 0; anchor >= 0 && event < model.size(); event++) {
      if (future.contains(event)) {
        counts[1]++;
      } else if (past.contains(event)) {
        counts[0]++;
      }
    }
    pastCount = counts[0];
    futureCount = counts[1];
    lanes = new LaneLight[AxisKind.values().length][model.lanes().size()];
  }

  /** No selection. */
  public static Lighting none(TimelineModel model) {
    return new Lighting(model, -1, EventMembership.NONE, EventMembership.NONE);
  }

  /** The cone of one event. */
  public static Lighting ofEvent(TimelineModel model, Cones cones, int event) {
    return new Lighting(model, event, cones.past(event), cones.future(event));
  }

  /** The cone of a whole invocation: the past of its end and the future of its start. */
  public static Lighting ofInvocation(TimelineModel model, Cones cones, int started) {
    EventTable table = model.table();
    EventMembership before = cones.past(model.lastOf(started));
    EventMembership after = cones.future(started);
    return new Lighting(
        model,
        started,
        event -> before.contains(event) && !isOwn(table, event, started),
        event -> after.contains(event) && !isOwn(table, event, started));
  }

  /** An invocation's puts stand on lanes of their own: they are its effects. */
  private static boolean isOwn(EventTable table, int event, int started) {
    return table.lane(event) == started && table.type(event) != EventType.PUT;
  }

  /** The selected event, or -1. */
  public int anchor() {
    return anchor;
  }

  /** Number of events in the past. */
  public int pastCount() {
    return pastCount;
  }

  /** Number of events in the future. */
  public int futureCount() {
    return futureCount;
  }

  /** How the event is lit. */
  public Light of(int event) {
    if (anchor < 0) {
      return Light.NONE;
    }
    if (event == anchor) {
      return Light.SELF;
    }
    if (model.table().type(event) == EventType.STARTED) {
      return ofInvocation(event);
    }
    if (isOwn(model.table(), event, anchor)) {
      return Light.SELF;
    }
    return plain(event);
  }

  private Light plain(int event) {
    if (future.contains(event)) {
      return Light.FUTURE;
    }
    return past.contains(event) ? Light.PAST : Light.OUTSIDE;
  }

  /** An invocation is in the future as soon as one of its operations is. */
  private Light ofInvocation(int started) {
    if (past.contains(started)) {
      return Light.PAST;
    }
    return future.contains(started) || future.contains(model.lastOf(started))
        ? Light.FUTURE
        : Light.OUTSIDE;
  }

  /** What of a lane is lit; made when first asked for. */
  synchronized LaneLight lane(AxisKind kind, int lane) {
    if (anchor < 0) {
      return LaneLight.DARK;
    }
    LaneLight[] known = lanes[kind.ordinal()];
    if (known[lane] == null) {
      MarkList marks = model.marks(kind, lane).marks();
      known[lane] =
          new LaneLight(
              marks.filter(event -> of(event) == Light.PAST),
              marks.filter(event -> of(event) == Light.FUTURE));
    }
    return known[lane];
  }

  /** Whether a lane has anything selected or lit between two positions. */
  public boolean reaches(AxisKind kind, int lane, double from, double to) {
    LaneLight light = lane(kind, lane);
    return any(light.past(), from, to)
        || any(light.future(), from, to)
        || anchor >= 0 && model.laneOf(anchor).index() == lane;
  }

  private static boolean any(MarkList list, double from, double to) {
    return list.firstFrom(from) < list.firstFrom(Math.nextUp(to));
  }
}
