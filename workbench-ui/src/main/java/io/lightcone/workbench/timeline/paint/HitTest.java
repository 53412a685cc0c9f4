package io.lightcone.workbench.timeline.paint;

import io.lightcone.tracer.event.EventType;
import io.lightcone.tracer.index.EventTable;
import io.lightcone.workbench.timeline.model.Visible;

/** What is drawn at a pixel. */
public final class HitTest {
  private static final double REACH = 4;

  private HitTest() {}

  /** The event drawn at a pixel, on top first; in a lane of density the nearest mark; or -1. */
  public static int at(Geometry geometry, Visible visible, double x, double y) {
    if (x < geometry.left() || y < geometry.metrics().lanesTop()) {
      return -1;
    }
    int operation = last(geometry, visible.operations(), x, y);
    int found = operation >= 0 ? operation : last(geometry, visible.marks(), x, y);
    return found >= 0 ? found : inDensity(geometry, visible, x, y);
  }

  private static int last(Geometry geometry, int[] events, double x, double y) {
    for (int i = events.length - 1; i >= 0; i--) {
      if (covers(geometry, events[i], x, y)) {
        return events[i];
      }
    }
    return -1;
  }

  private static boolean covers(Geometry geometry, int event, double x, double y) {
    EventTable table = geometry.model().table();
    if (table.type(event) == EventType.STARTED) {
      Boxes box = Boxes.of(geometry, event);
      return x >= box.x() - 2
          && x <= box.right() + 2
          && y >= box.y() - 2
          && y <= box.y() + box.height() + 2;
    }
    double reach = table.type(event) == EventType.PUT ? geometry.metrics().dot() + REACH : REACH;
    return table.type(event) != EventType.ENDED
        && Math.hypot(geometry.xOf(event) - x, geometry.yOf(event) - y) <= reach;
  }

  private static int inDensity(Geometry geometry, Visible visible, double x, double y) {
    int lane = geometry.laneAt(y);
    boolean dense = visible.densities().stream().anyMatch(density -> density.lane() == lane);
    if (!dense) {
      return -1;
    }
    int nearest = geometry.model().nearest(geometry.viewport().kind(), lane, geometry.position(x));
    return nearest >= 0 && Math.abs(geometry.xOf(nearest) - x) <= REACH ? nearest : -1;
  }
}
