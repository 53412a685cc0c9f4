package io.lightcone.workbench.timeline.paint;

import io.lightcone.tracer.event.Outcome;
import io.lightcone.tracer.index.EventTable;
import io.lightcone.workbench.timeline.model.Light;
import io.lightcone.workbench.timeline.model.Lighting;

/**
 * Marks of single events. The past is filled, the future hollow, the rest dim; how an invocation
 * ended is also told by a sign.
 */
final class MarkPainter {
  private static final double DIM = 0.38;

  private final Surface surface;
  private final Geometry geometry;
  private final Metrics metrics;
  private final Lighting lighting;
  private final EventTable table;

  MarkPainter(Surface surface, Geometry geometry, Lighting lighting) {
    this.surface = surface;
    this.geometry = geometry;
    this.metrics = geometry.metrics();
    this.lighting = lighting;
    this.table = geometry.model().table();
  }

  void mark(int event) {
    double x = geometry.xOf(event);
    double y = geometry.yOf(event);
    switch (table.type(event)) {
      case STARTED -> invocation(event);
      case PUT -> dot(x, y, lighting.of(event), metrics.dot());
      case GAP -> sign(x, y, Ink.FUTURE, Surface.Dash.DOTTED);
      case ANOMALY -> triangle(x, y);
      case DEAD_LETTERED -> cross(x, y, metrics.dot() * 0.8, 1);
      case UNKNOWN -> sign(x, y, Ink.MUTED, Surface.Dash.DOTTED);
      default -> operation(event);
    }
  }

  private void dot(double x, double y, Light light, double radius) {
    switch (light) {
      case FUTURE -> {
        surface.ink(Ink.PANEL, 1);
        surface.fillDot(x, y, radius);
        surface.ink(Ink.FUTURE, 1);
        surface.stroke(1.8, Surface.Dash.SOLID);
        surface.drawRing(x, y, radius - 0.4);
      }
      case PAST, SELF -> {
        surface.ink(Ink.PAST, 1);
        surface.fillDot(x, y, radius);
      }
      default -> {
        surface.ink(Ink.PANEL, 1);
        surface.fillDot(x, y, radius * 0.9);
        surface.ink(Ink.MUTED, light == Light.NONE ? 0.85 : DIM);
        surface.fillDot(x, y, radius * 0.9);
      }
    }
  }

  private void sign(double x, double y, Ink ink, Surface.Dash dash) {
    surface.ink(ink, 1);
    surface.stroke(1.5, dash);
    surface.drawRing(x, y, metrics.dot());
  }

  private void triangle(double x, double y) {
    double r = metrics.dot();
    surface.ink(Ink.FUTURE, 1);
    surface.fillTriangle(x - r, y + r * 0.8, x + r, y + r * 0.8, x, y - r);
  }

  private void invocation(int started) {
    Boxes box = Boxes.of(geometry, started);
    Outcome outcome = table.outcome(started);
    Light light = lighting.of(started);
    boolean failed = outcome != null && outcome != Outcome.OK;
    double radius = Math.min(4, box.width() / 2);
    surface.ink(Ink.PANEL, 1);
    surface.fillBox(box.x(), box.y(), box.width(), box.height(), radius);
    surface.ink(failed ? Ink.FAILURE_SOFT : fill(light), fillAlpha(light, failed));
    surface.fillBox(box.x(), box.y(), box.width(), box.height(), radius);
    boolean outside = light == Light.OUTSIDE;
    surface.ink(failed ? Ink.FAILURE : line(light), outside ? failed ? 0.75 : DIM : 0.95);
    surface.stroke(
        light.isLit() || failed ? 1.6 : 1,
        outcome == null ? Surface.Dash.DASHED : Surface.Dash.SOLID);
    surface.drawBox(box.x() + 0.5, box.y() + 0.5, box.width() - 1, box.height() - 1, radius);
    if (failed) {
      ending(outcome, box);
    }
  }

  private static Ink fill(Light light) {
    return switch (light) {
      case PAST -> Ink.PAST;
      case SELF -> Ink.ACCENT;
      case FUTURE -> Ink.FUTURE;
      default -> Ink.MUTED;
    };
  }

  /** The future stays hollow. */
  private static double fillAlpha(Light light, boolean failed) {
    if (failed) {
      return light == Light.OUTSIDE ? 0.6 : 1;
    }
    return switch (light) {
      case PAST, SELF -> 0.38;
      case FUTURE -> 0.08;
      case NONE -> 0.2;
      default -> 0.08;
    };
  }

  private static Ink line(Light light) {
    return switch (light) {
      case PAST, SELF -> Ink.PAST;
      case FUTURE -> Ink.FUTURE;
      default -> Ink.MUTED;
    };
  }

  /** A cross for failed, a bar for refused, two bars for parked. */
  private void ending(Outcome outcome, Boxes box) {
    double size = metrics.font() * 0.27;
    double x = box.width() > size * 5 ? box.right() - size * 2.4 : box.x() + box.width() / 2;
    double y = box.y() + box.height() / 2;
    surface.ink(Ink.FAILURE, 1);
    surface.stroke(1.8, Surface.Dash.SOLID);
    switch (outcome) {
      case REFUSED -> {
        surface.drawRing(x, y, size * 1.1);
        surface.line(x - size * 0.7, y, x + size * 0.7, y);
      }
      case PARKED -> {
        surface.line(x - size * 0.5, y - size, x - size * 0.5, y + size);
        surface.line(x + size * 0.5, y - size, x + size * 0.5, y + size);
      }
      default -> cross(x, y, size, 1);
    }
  }

  private void cross(double x, double y, double size, double alpha) {
    surface.ink(Ink.FAILURE, alpha);
    surface.stroke(1.8, Surface.Dash.SOLID);
    surface.line(x - size, y - size, x + size, y + size);
    surface.line(x - size, y + size, x + size, y - size);
  }

  /** An operation: reads violet, requests to other namespaces as arrow heads. */
  void operation(int event) {
    double x = geometry.xOf(event);
    double y = geometry.edgeTowards(event, other(event));
    Light light = lighting.of(event);
    double alpha = light == Light.OUTSIDE ? DIM : 1;
    double r = metrics.font() * 0.2;
    switch (table.type(event)) {
      case READ, LATEST_READ -> {
        surface.ink(Ink.READ, alpha);
        surface.fillDot(x, y, r);
      }
      case SENT -> {
        surface.ink(light.isLit() ? Ink.PAST : Ink.MUTED, alpha);
        surface.fillTriangle(x - r, y - r * 1.4, x + r * 1.4, y, x - r, y + r * 1.4);
      }
      case ENDED -> {}
      default -> {
        surface.ink(Ink.MUTED, alpha * 0.9);
        surface.fillBox(x - 0.75, y - r * 1.3, 1.5, r * 2.6, 0);
      }
    }
  }

  /** Where the other end of the operation's arrow is; below it where it has none. */
  private double other(int event) {
    int other = geometry.model().otherEnd(event);
    return other >= 0 && geometry.has(other) ? geometry.yOf(other) : Double.MAX_VALUE;
  }

  /** A ring around the mark that is looked at. */
  void ring(int event, Ink ink, double width) {
    surface.ink(ink, 1);
    surface.stroke(width, Surface.Dash.SOLID);
    switch (table.type(event)) {
      case STARTED -> {
        Boxes box = Boxes.of(geometry, event);
        surface.drawBox(box.x() - 3, box.y() - 3, box.width() + 6, box.height() + 6, 6);
      }
      case PUT -> surface.drawRing(geometry.xOf(event), geometry.yOf(event), metrics.dot() + 3.5);
      default -> surface.drawRing(geometry.xOf(event), geometry.yOf(event), metrics.dot() + 1);
    }
  }
}
