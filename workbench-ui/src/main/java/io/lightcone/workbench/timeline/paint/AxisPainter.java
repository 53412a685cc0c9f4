package io.lightcone.workbench.timeline.paint;

import io.lightcone.workbench.timeline.model.AxisKind;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Ticks with their labels above the lanes, and hair lines through the lanes. */
final class AxisPainter {
  private final Surface surface;
  private final Geometry geometry;
  private final Metrics metrics;

  AxisPainter(Surface surface, Geometry geometry) {
    this.surface = surface;
    this.geometry = geometry;
    this.metrics = geometry.metrics();
  }

  void paint() {
    double wide = geometry.viewport().kind() == AxisKind.CAUSAL ? 9 : 11;
    Ticks ticks = Ticks.of(geometry.viewport(), metrics.font() * wide);
    surface.stroke(1, Surface.Dash.SOLID);
    surface.font(metrics.small(), Surface.Weight.PLAIN);
    double base = metrics.axisTop() + metrics.font() * 1.5;
    for (double at = ticks.first(); at <= geometry.viewport().to(); at += ticks.step()) {
      double x = Math.floor(geometry.x(at)) + 0.5;
      surface.ink(Ink.LINE, 0.75);
      surface.line(x, base - metrics.font(), x, geometry.height());
      if (x + metrics.font() * 0.4 + surface.width(ticks.label(at)) < geometry.width()) {
        surface.ink(Ink.MUTED, 1);
        surface.text(ticks.label(at), x + metrics.font() * 0.4, base);
      }
    }
  }

  /** What the axis shows, at its left. */
  void name() {
    boolean causal = geometry.viewport().kind() == AxisKind.CAUSAL;
    surface.font(metrics.small(), Surface.Weight.PLAIN);
    surface.ink(Ink.MUTED, 0.9);
    String text = causal ? "causal time, column" : "UTC " + day();
    double width = metrics.labels() - metrics.font();
    surface.text(
        Texts.fitted(surface, text, width),
        metrics.font() * 0.7,
        metrics.axisTop() + metrics.font() * 1.5);
  }

  private String day() {
    long seconds = (long) Math.floor(geometry.viewport().from() / 1e6);
    return DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT)
        .withZone(ZoneOffset.UTC)
        .format(Instant.ofEpochSecond(seconds));
  }
}
