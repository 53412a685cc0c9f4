package io.lightcone.workbench.picture;

import io.lightcone.tracer.index.CausalIndex;
import io.lightcone.tracer.index.EventTable;

/**
 * The part of a recording that fits on a page: all of it when it is small, else what lies around
 * the first failure, or the beginning. The caption says what is left out.
 */
final class Excerpt {
  static final double WIDTH = 1600;
  private static final double STEP = 14;
  private static final double CAPTION = 24;

  private final SpaceTime diagram;
  private final Drawing drawing;
  private final double step;
  private final double first;
  private final String caption;

  Excerpt(EventTable table) {
    diagram = new SpaceTime(new CausalIndex(table));
    drawing = new Drawing(diagram);
    int fits = (int) ((WIDTH - Drawing.LABELS) / STEP);
    int failure = diagram.firstFailure();
    drawing.select(failure);
    int marks = diagram.marks();
    int around = failure < 0 ? 0 : diagram.markOf(failure) - fits * 4 / 5;
    first = Math.max(0, Math.min(around, marks - fits));
    step = marks <= fits ? (WIDTH - Drawing.LABELS) / Math.max(1, marks) : STEP;
    String what =
        failure < 0
            ? "no failed invocation"
            : "light cone of " + table.invocationLabel(failure) + ", which failed";
    caption =
        "%s; %,d of %,d puts and invocations shown".formatted(what, Math.min(fits, marks), marks);
  }

  double height() {
    return drawing.height() + CAPTION;
  }

  String caption() {
    return caption;
  }

  void draw(Pen pen) {
    pen.box(0, 0, WIDTH, height(), Palette.LIGHT.background());
    drawing.draw(pen, Palette.LIGHT, WIDTH, first, step);
    pen.text(10, height() - 10, caption, Palette.LIGHT.muted(), false);
  }
}
