package io.lightcone.workbench.timeline.paint;

import io.lightcone.workbench.timeline.model.Lane;
import io.lightcone.workbench.timeline.model.LaneKind;
import java.util.Locale;

/** Stripes and, at the left, the names of the lanes. */
final class LanePainter {
  private final Surface surface;
  private final Geometry geometry;
  private final Metrics metrics;

  LanePainter(Surface surface, Geometry geometry) {
    this.surface = surface;
    this.geometry = geometry;
    this.metrics = geometry.metrics();
  }

  void stripe(Lane lane) {
    double top = geometry.top(lane.index());
    double height = geometry.height(lane.index());
    if (lane.kind() == LaneKind.HEADER) {
      return;
    }
    surface.ink(Ink.RAISED, 0.75);
    surface.fillBox(0, top, geometry.width(), height, 0);
    surface.ink(Ink.LINE, 0.8);
    surface.stroke(1, Surface.Dash.SOLID);
    double middle = Math.floor(top + metrics.row() / 2) + 0.5;
    surface.line(geometry.left(), middle, geometry.width(), middle);
  }

  /** The label, on a ground of its own, so that marks pass beneath it. */
  void label(Lane lane, boolean strong) {
    double top = geometry.top(lane.index());
    boolean header = lane.kind() == LaneKind.HEADER;
    double base = top + (header ? metrics.header() * 0.66 : metrics.row() / 2 + metrics.font() / 3);
    double count = count(lane, base);
    double x = header ? metrics.font() * 0.7 : metrics.font() * 2.1;
    if (!header) {
      sign(lane.kind(), metrics.font() * 0.95, base);
    }
    surface.ink(header && !strong ? Ink.MUTED : Ink.TEXT, 1);
    surface.font(metrics.font(), header ? Surface.Weight.BOLD : Surface.Weight.PLAIN);
    surface.text(Texts.fitted(surface, lane.name(), count - x - metrics.font() * 0.5), x, base);
  }

  /** How many, and failures in red; returns where they begin. */
  private double count(Lane lane, double base) {
    surface.font(metrics.small(), Surface.Weight.PLAIN);
    String text =
        String.format(
            Locale.ROOT, "%,d", lane.kind() == LaneKind.HEADER ? lane.count() : lane.marks());
    double x = geometry.left() - metrics.font() * 0.6 - surface.width(text);
    surface.ink(Ink.MUTED, 0.9);
    surface.text(text, x, base);
    return lane.failures() == 0 ? x : failures(lane, x - metrics.font() * 0.5, base);
  }

  private double failures(Lane lane, double right, double base) {
    String text = String.format(Locale.ROOT, "%,d", lane.failures());
    double height = metrics.font() * 1.2;
    double width = Math.max(height, surface.width(text) + metrics.font() * 0.7);
    surface.ink(Ink.FAILURE_SOFT, 1);
    surface.fillBox(right - width, base - metrics.font() * 0.92, width, height, height / 2);
    surface.ink(Ink.FAILURE, 1);
    surface.font(metrics.small(), Surface.Weight.BOLD);
    surface.text(text, right - width / 2 - surface.width(text) / 2, base - metrics.font() * 0.03);
    return right - width;
  }

  /** A log for a WooF, a function for a handler, a person's prompt for clients. */
  private void sign(LaneKind kind, double x, double base) {
    double size = metrics.font() * 0.75;
    surface.ink(Ink.MUTED, 1);
    surface.stroke(1.2, Surface.Dash.SOLID);
    switch (kind) {
      case WOOF -> {
        surface.drawBox(x, base - size, size, size, 1.5);
        surface.line(x + 2, base - size * 0.66, x + size - 2, base - size * 0.66);
        surface.line(x + 2, base - size * 0.33, x + size - 2, base - size * 0.33);
      }
      case HANDLER -> {
        double middle = x + size * 0.5;
        surface.curve(
            middle + size * 0.45,
            base - size * 1.05,
            middle + size * 0.05,
            base - size * 1.25,
            middle + size * 0.05,
            base + size * 0.25,
            middle - size * 0.4,
            base + size * 0.15);
        surface.line(
            middle - size * 0.3, base - size * 0.55, middle + size * 0.4, base - size * 0.55);
      }
      default -> {
        surface.line(x, base - size * 0.9, x + size * 0.45, base - size * 0.5);
        surface.line(x + size * 0.45, base - size * 0.5, x, base - size * 0.1);
        surface.line(x + size * 0.55, base, x + size * 1.05, base);
      }
    }
  }
}
