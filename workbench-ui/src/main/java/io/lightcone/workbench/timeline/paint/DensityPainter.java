package io.lightcone.workbench.timeline.paint;

import io.lightcone.workbench.timeline.model.Density;

/** Lanes with too many marks: a bar for each column, as high as there are marks, in log steps. */
final class DensityPainter {
  private static final double LEAST = 0.22;

  private final Surface surface;
  private final Geometry geometry;

  DensityPainter(Surface surface, Geometry geometry) {
    this.surface = surface;
    this.geometry = geometry;
  }

  void paint(Density density, boolean dimmed) {
    double most = 1;
    for (int count : density.all()) {
      most = Math.max(most, count);
    }
    bars(density, density.all(), most, Ink.MUTED, dimmed ? 0.3 : 0.6);
    bars(density, density.future(), most, Ink.FUTURE, 0.95);
    bars(density, density.past(), most, Ink.PAST, 0.95);
    failures(density);
  }

  private void bars(Density density, int[] counts, double most, Ink ink, double alpha) {
    surface.ink(ink, alpha);
    double room = geometry.height(density.lane()) - geometry.metrics().gap() * 2;
    double bottom =
        geometry.top(density.lane()) + geometry.height(density.lane()) - geometry.metrics().gap();
    double width = (double) geometry.viewport().pixels() / counts.length;
    double scale = Math.log(1 + most);
    for (int i = 0; i < counts.length; ) {
      int same = i + 1;
      while (same < counts.length && counts[same] == counts[i]) {
        same++;
      }
      if (counts[i] > 0) {
        double part = LEAST + (1 - LEAST) * Math.log(1 + counts[i]) / scale;
        double height = Math.round(room * part);
        surface.fillBox(
            geometry.left() + i * width, bottom - height, width * (same - i), height, 0);
      }
      i = same;
    }
  }

  private void failures(Density density) {
    surface.ink(Ink.FAILURE, 1);
    double width = (double) geometry.viewport().pixels() / density.failures().length;
    double top = geometry.top(density.lane()) + geometry.metrics().gap();
    double height = geometry.height(density.lane()) - geometry.metrics().gap() * 2;
    for (int i = 0; i < density.failures().length; i++) {
      if (density.failures()[i] > 0) {
        surface.fillBox(geometry.left() + i * width, top, Math.max(width, 2), height, 0);
      }
    }
  }
}
