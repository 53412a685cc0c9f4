package io.lightcone.workbench.timeline.paint;

import io.lightcone.workbench.timeline.model.AxisKind;
import io.lightcone.workbench.timeline.model.Frontier;

/** The line of a cut across the lanes, with its handle above them. */
public final class FrontierPainter {
  private final Surface surface;
  private final Geometry geometry;
  private final Frontier frontier;

  FrontierPainter(Surface surface, Geometry geometry, Frontier frontier) {
    this.surface = surface;
    this.geometry = geometry;
    this.frontier = frontier;
  }

  void line() {
    surface.ink(Ink.ACCENT, 0.95);
    surface.stroke(1.4, Surface.Dash.DOTTED);
    double x = handleX(geometry, frontier);
    double y = handleY(geometry);
    AxisKind kind = geometry.viewport().kind();
    for (int lane : geometry.seen()) {
      double next = near(geometry.x(frontier.crossing(kind, lane)));
      double top = geometry.top(lane) - geometry.metrics().gap();
      surface.line(x, y, next, Math.max(y, top));
      y = geometry.top(lane) + geometry.height(lane);
      surface.line(next, Math.max(handleY(geometry), top), next, y);
      x = next;
    }
    surface.line(x, y, x, geometry.height());
  }

  private double near(double x) {
    return Math.max(-1_000, Math.min(geometry.width() + 1_000, x));
  }

  void handle() {
    double x = handleX(geometry, frontier);
    double size = geometry.metrics().font() * 0.42;
    surface.ink(Ink.ACCENT, 1);
    surface.fillBox(x - size * 1.8, handleY(geometry) - size, size * 3.6, size * 2, size);
    surface.ink(Ink.PANEL, 1);
    surface.stroke(1.2, Surface.Dash.SOLID);
    for (int i = -1; i <= 1; i += 2) {
      double line = x + i * size * 0.5;
      surface.line(line, handleY(geometry) - size * 0.5, line, handleY(geometry) + size * 0.5);
    }
  }

  /** Middle of the handle; at the nearest edge when the cut is outside of the viewport. */
  public static double handleX(Geometry geometry, Frontier frontier) {
    AxisKind kind = geometry.viewport().kind();
    double x = geometry.width();
    if (!geometry.seen().isEmpty()) {
      x = geometry.x(frontier.crossing(kind, geometry.seen().get(0)));
    }
    return Math.max(geometry.left(), Math.min(geometry.width() - 2, x));
  }

  /** Middle of the handle. */
  public static double handleY(Geometry geometry) {
    return geometry.metrics().axisTop() + geometry.metrics().font() * 0.15;
  }
}
