package io.lightcone.workbench.timeline.paint;

import io.lightcone.tracer.event.EventType;
import io.lightcone.workbench.timeline.model.ArrowKind;
import io.lightcone.workbench.timeline.model.EventKinds;
import io.lightcone.workbench.timeline.model.Light;
import io.lightcone.workbench.timeline.model.Lighting;
import io.lightcone.workbench.timeline.model.TimelineModel;
import io.lightcone.workbench.timeline.model.Visible;

/** Arrows from causes to effects: reads dashed violet, what is lit in the light's colour. */
final class ArrowPainter {
  /** With more than this many, unlit arrows are straight and have no heads. */
  private static final int FEW = 250;

  /** Ends further outside than this are drawn from here: nobody sees the difference. */
  private static final double FAR = 4_000;

  private final Surface surface;
  private final Geometry geometry;
  private final TimelineModel model;
  private final Lighting lighting;

  ArrowPainter(Surface surface, Geometry geometry, Lighting lighting) {
    this.surface = surface;
    this.geometry = geometry;
    this.model = geometry.model();
    this.lighting = lighting;
  }

  void paint(Visible visible) {
    boolean many = visible.arrows().length > FEW;
    for (int to : visible.arrows()) {
      int from = EventKinds.arrowFrom(model.table(), to);
      if (geometry.has(from) && geometry.has(to)) {
        paint(from, to, many);
      }
    }
  }

  private void paint(int from, int to, boolean many) {
    boolean lit = lightOf(from).isLit() && lightOf(to).isLit();
    boolean read = EventKinds.arrowKind(model.table(), to) == ArrowKind.READ;
    choose(from, to, lit, read);
    double x1 = near(geometry.xOf(from));
    double x2 = near(end(to));
    double y1 = geometry.edgeTowards(from, geometry.yOf(to));
    double y2 = geometry.edgeTowards(to, geometry.yOf(from));
    if (many && !lit) {
      surface.line(x1, y1, x2, y2);
    } else {
      curve(x1, y1, x2, y2, isDot(to) ? geometry.metrics().dot() + 1 : 0);
    }
  }

  private Light lightOf(int event) {
    return lighting.of(event);
  }

  private void choose(int from, int to, boolean lit, boolean read) {
    surface.stroke(lit ? 1.5 : 1, read ? Surface.Dash.DASHED : Surface.Dash.SOLID);
    if (lit) {
      boolean future =
          lightOf(to) == Light.FUTURE || lightOf(from) == Light.FUTURE && lightOf(to) != Light.PAST;
      surface.ink(read ? Ink.READ : future ? Ink.FUTURE : Ink.PAST, 1);
    } else {
      boolean dark = lighting.anchor() >= 0;
      surface.ink(read ? Ink.READ : Ink.MUTED, read ? dark ? 0.16 : 0.55 : dark ? 0.2 : 0.5);
    }
  }

  private double near(double x) {
    return Math.max(-FAR, Math.min(geometry.width() + FAR, x));
  }

  /** Arrows end at the left edge of a box. */
  private double end(int to) {
    double x = geometry.xOf(to);
    return model.table().type(to) == EventType.STARTED ? x - geometry.margin() : x;
  }

  private boolean isDot(int to) {
    return model.table().type(to) == EventType.PUT;
  }

  private void curve(double x1, double y1, double x2, double y2, double radius) {
    double dx = x2 - x1;
    double dy = y2 - y1;
    double cx2 = x2 - Math.max(dx * 0.45, Math.min(dx, 14));
    double cy2 = y2 - dy * 0.22;
    double length = Math.max(1e-6, Math.hypot(x2 - cx2, y2 - cy2));
    double ux = (x2 - cx2) / length;
    double uy = (y2 - cy2) / length;
    double tipX = x2 - ux * radius;
    double tipY = y2 - uy * radius;
    double head = geometry.metrics().font() * 0.5;
    surface.curve(
        x1,
        y1,
        x1 + dx * 0.12,
        y1 + dy * 0.62,
        cx2,
        cy2,
        tipX - ux * head * 0.8,
        tipY - uy * head * 0.8);
    double half = head * 0.42;
    double baseX = tipX - ux * head;
    double baseY = tipY - uy * head;
    surface.fillTriangle(
        tipX, tipY, baseX - uy * half, baseY + ux * half, baseX + uy * half, baseY - ux * half);
  }
}
