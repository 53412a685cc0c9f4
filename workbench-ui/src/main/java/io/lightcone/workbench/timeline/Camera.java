package io.lightcone.workbench.timeline;

import io.lightcone.workbench.timeline.model.Axis;
import io.lightcone.workbench.timeline.model.AxisKind;
import io.lightcone.workbench.timeline.model.TimelineModel;
import io.lightcone.workbench.timeline.model.Viewport;

/** Which part of an axis is looked at, kept within sense. */
final class Camera {
  private static final double LEAST_COLUMNS = 4;
  private static final double LEAST_MICROS = 10;
  private static final double ROOM = 0.03;

  private final Axis axis;
  private Viewport viewport;

  Camera(TimelineModel model, AxisKind kind, int pixels) {
    axis = model.axis(kind);
    viewport = whole(Math.max(1, pixels));
  }

  private Viewport whole(int pixels) {
    double room = Math.max(least() / 4, (axis.greatest() - axis.least()) * ROOM);
    return new Viewport(axis.kind(), axis.least() - room, axis.greatest() + room, pixels);
  }

  private double least() {
    return axis.kind() == AxisKind.CAUSAL ? LEAST_COLUMNS : LEAST_MICROS;
  }

  Viewport viewport() {
    return viewport;
  }

  void resize(int pixels) {
    viewport = viewport.over(Math.max(1, pixels));
  }

  void fitAll() {
    viewport = whole(viewport.pixels());
  }

  /** Looks at the same part as before, of an axis that has grown. */
  void look(Viewport same) {
    viewport = same;
  }

  /** Looks at what another camera sees on another axis: the same events, around one of them. */
  void adopt(Camera other, TimelineModel model, int event) {
    int from = model.firstFrom(other.axis.kind(), other.viewport.from());
    int to = model.firstFrom(other.axis.kind(), other.viewport.to());
    if (from < to) {
      double[] range = model.range(axis.kind(), from, to);
      fit(range[0], range[1]);
    }
    if (event >= 0) {
      reveal(axis.at(event));
    }
  }

  /** Fits a range, with room at both sides. */
  void fit(double from, double to) {
    double room = Math.max(least() / 2, (to - from) * 0.08);
    viewport = new Viewport(axis.kind(), from - room, to + room, viewport.pixels());
  }

  void zoom(double factor, double pixel) {
    Viewport whole = whole(viewport.pixels());
    double most = (whole.to() - whole.from()) * 1.2;
    double span = viewport.to() - viewport.from();
    double wanted = Math.max(Math.min(least(), most), Math.min(most, span / factor));
    viewport = viewport.zoomed(span / wanted, pixel);
  }

  /** Moves by pixels; something of the recording stays in sight. */
  void pan(double pixels) {
    Viewport moved = viewport.moved(pixels);
    double middle = (moved.from() + moved.to()) / 2;
    double inside = Math.max(axis.least(), Math.min(axis.greatest(), middle));
    viewport = moved.moved((inside - middle) * moved.scale());
  }

  /** Brings a position into sight, in the middle if it was outside. */
  void reveal(double position) {
    double edge = (viewport.to() - viewport.from()) * 0.04;
    if (position < viewport.from() + edge || position > viewport.to() - edge) {
      centre(position);
    }
  }

  void centre(double position) {
    double half = (viewport.to() - viewport.from()) / 2;
    viewport = new Viewport(axis.kind(), position - half, position + half, viewport.pixels());
  }

  /** Looks at the part of the whole axis that begins at 0 and ends at 1. */
  void centreAtPart(double part) {
    centre(axis.least() + (axis.greatest() - axis.least()) * Math.max(0, Math.min(1, part)));
  }
}
