package io.lightcone.workbench.timeline.paint;

import io.lightcone.workbench.timeline.model.EventKinds;
import io.lightcone.workbench.timeline.model.TimelineModel;

/**
 * Where the box of an invocation is.
 *
 * @param x left edge
 * @param y upper edge
 */
record Boxes(double x, double y, double width, double height) {
  private static final double FAR = 4_000;

  static Boxes of(Geometry geometry, int started) {
    TimelineModel model = geometry.model();
    double margin = geometry.margin();
    double left = Math.max(-FAR, geometry.xOf(started) - margin);
    double right = geometry.xOf(model.lastOf(started)) + margin;
    double least =
        EventKinds.isFailure(model.table(), started) ? geometry.metrics().font() * 0.9 : 5;
    double width = Math.max(least, Math.min(right, geometry.width() + FAR) - left);
    double height = geometry.metrics().box();
    return new Boxes(left, geometry.yOf(started) - height / 2, width, height);
  }

  double right() {
    return x + width;
  }
}
