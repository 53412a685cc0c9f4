package io.lightcone.workbench.timeline.paint;

import io.lightcone.workbench.timeline.model.Axis;
import io.lightcone.workbench.timeline.model.Density;

/** The whole recording in a strip, with what is seen of it and where failures are. */
final class MinimapPainter {
  private final Surface surface;
  private final Geometry geometry;

  MinimapPainter(Surface surface, Geometry geometry) {
    this.surface = surface;
    this.geometry = geometry;
  }

  void paint(Density overview) {
    double height = geometry.metrics().minimap() - 4;
    double width = geometry.viewport().pixels();
    double bar = width / overview.all().length;
    double most = 1;
    for (int count : overview.all()) {
      most = Math.max(most, count);
    }
    window(width, height);
    surface.ink(Ink.MUTED, 0.55);
    for (int i = 0; i < overview.all().length; i++) {
      if (overview.all()[i] > 0) {
        double part = Math.max(2, height * 0.85 * Math.sqrt(overview.all()[i] / most));
        double gap = bar > 2 ? 1 : 0;
        surface.fillBox(geometry.left() + i * bar, 2 + height - part, bar - gap, part, 0);
      }
    }
    surface.ink(Ink.FAILURE, 1);
    for (int i = 0; i < overview.failures().length; i++) {
      if (overview.failures()[i] > 0) {
        surface.fillBox(geometry.left() + i * bar, 2, Math.max(2, bar - 1), height, 0);
      }
    }
  }

  private void window(double width, double height) {
    Axis axis = geometry.axis();
    double span = Math.max(axis.greatest(), axis.least() + 1) - axis.least();
    double from = (geometry.viewport().from() - axis.least()) / span * width;
    double to = (geometry.viewport().to() - axis.least()) / span * width;
    double left = Math.max(0, Math.min(width - 3, from));
    double right = Math.min(width - 1, Math.max(left + 3, to));
    surface.ink(Ink.ACCENT, 0.22);
    surface.fillBox(geometry.left() + left, 1, right - left, height + 2, 2);
    surface.ink(Ink.ACCENT, 0.9);
    surface.stroke(1, Surface.Dash.SOLID);
    surface.drawBox(geometry.left() + left + 0.5, 1.5, right - left - 1, height + 1, 2);
  }
}
