package io.lightcone.workbench.picture;

import io.lightcone.tracer.causality.EventSet;
import io.lightcone.tracer.causality.LightCone;
import io.lightcone.tracer.event.EventType;
import io.lightcone.tracer.index.EventTable;

/**
 * Draws a part of a {@link SpaceTime}: the columns from {@code first} on, {@code step} pixels each.
 * With a selected event its past and future are lit and the rest is dimmed. For one thread.
 */
public final class Drawing {
  /** Width of the labels at the left, pixels. */
  public static final double LABELS = 170;

  /** Height of a row, pixels. */
  public static final double ROW = 24;

  private static final double TOP = 26;
  private static final int MOST_SINGLE = 3000;
  private static final double NAMED = 60;

  private final SpaceTime diagram;
  private final EventTable table;
  private int selected = -1;
  private EventSet past;
  private EventSet future;

  /** Draws {@code diagram}. */
  public Drawing(SpaceTime diagram) {
    this.diagram = diagram;
    this.table = diagram.index().table();
  }

  /** Lights the cone of an event; -1 for none. */
  public void select(int event) {
    if (event != selected) {
      selected = event >= diagram.index().events() ? -1 : event;
      LightCone cone = diagram.index().cone();
      past = selected < 0 ? null : cone.past(selected);
      future = selected < 0 ? null : cone.future(selected);
    }
  }

  /** Pixels that all rows take. */
  public double height() {
    return TOP + diagram.rows().size() * ROW + 8;
  }

  /** Middle of a row, pixels from the top. */
  public static double middle(int row) {
    return TOP + row * ROW + ROW / 2;
  }

  /** Draws it. */
  public void draw(Pen pen, Palette colours, double width, double first, double step) {
    lanes(pen, colours, width);
    int from = Math.max(0, (int) first);
    int to = (int) Math.min(diagram.marks(), Math.ceil(first + (width - LABELS) / step));
    if (to - from > MOST_SINGLE) {
      density(pen, colours, first, step, from, to);
    } else {
      arrows(pen, colours, width, first, step, from, to);
      for (int mark = from; mark < to; mark++) {
        mark(pen, colours, LABELS + (mark - first + 0.5) * step, step, mark);
      }
    }
    labels(pen, colours);
  }

  private void lanes(Pen pen, Palette colours, double width) {
    pen.box(0, 0, width, height(), colours.background());
    for (int row = 0; row < diagram.rows().size(); row++) {
      if (!diagram.rows().get(row).header()) {
        pen.box(LABELS, middle(row) - ROW / 2 + 1, width - LABELS, ROW - 2, colours.lane());
      }
    }
  }

  /** Drawn last, over whatever reaches under them. */
  private void labels(Pen pen, Palette colours) {
    pen.box(0, 0, LABELS, height(), colours.background());
    for (int row = 0; row < diagram.rows().size(); row++) {
      SpaceTime.Row lane = diagram.rows().get(row);
      String label =
          lane.label().length() > 22 ? lane.label().substring(0, 21) + "\u2026" : lane.label();
      pen.text(
          lane.header() ? 10 : 24,
          middle(row) + 4,
          label,
          lane.header() ? colours.muted() : colours.text(),
          lane.header());
    }
  }

  private void density(Pen pen, Palette colours, double first, double step, int from, int to) {
    int columns = (int) Math.ceil((to - first) * step) + 1;
    int[][] counts = new int[diagram.rows().size()][columns];
    for (int mark = from; mark < to; mark++) {
      boolean failure = diagram.isFailure(diagram.event(mark));
      counts[diagram.row(mark)][(int) ((mark - first) * step)] += failure ? 1 << 20 : 1;
    }
    for (int row = 0; row < counts.length; row++) {
      for (int x = 0; x < columns; x++) {
        if (counts[row][x] > 0) {
          boolean failure = counts[row][x] >= 1 << 20;
          double high = failure ? ROW - 4 : Math.min(ROW - 6, 4 + counts[row][x] * 2.0);
          String colour = failure ? colours.failure() : colours.plain();
          pen.box(LABELS + x, middle(row) - high / 2, failure ? 2 : 1, high, colour);
        }
      }
    }
  }

  private void arrows(
      Pen pen, Palette colours, double width, double first, double step, int from, int to) {
    for (int mark = from; mark < to; mark++) {
      int cause = diagram.cause(mark);
      if (cause >= 0) {
        String colour = colour(colours, diagram.event(mark), diagram.event(cause));
        arrow(pen, colour, first, step, cause, mark, false);
      }
    }
    if (selected >= 0) {
      reads(pen, colours, first, step);
    }
  }

  /** What the selected invocation, or the selected put's, has read. */
  private void reads(Pen pen, Palette colours, double first, double step) {
    int started = table.lane(selected);
    int mark = started < 0 ? -1 : diagram.markOf(started);
    int end = started < 0 ? -1 : table.endOf(started);
    for (int event = end; mark >= 0 && event >= 0 && event != started; event = table.op(event)) {
      EventType type = table.type(event);
      int seen = type == EventType.READ || type == EventType.LATEST_READ ? table.cause(event) : -1;
      if (seen >= 0 && diagram.markOf(seen) >= 0) {
        arrow(pen, colours.read(), first, step, diagram.markOf(seen), mark, true);
      }
    }
  }

  private void arrow(
      Pen pen, String colour, double first, double step, int cause, int effect, boolean dashed) {
    double x1 = LABELS + (cause - first + 0.5) * step;
    double x2 = LABELS + (effect - first + 0.5) * step;
    double y2 = middle(diagram.row(effect));
    double y1 = middle(diagram.row(cause));
    pen.line(x1, y1, x2, y2, colour, dashed);
    double length = Math.hypot(x2 - x1, y2 - y1);
    if (length > 12 && step > 4) {
      double ux = (x2 - x1) / length;
      double uy = (y2 - y1) / length;
      double tipX = x2 - ux * 6;
      double tipY = y2 - uy * 6;
      pen.line(tipX, tipY, tipX - ux * 5 - uy * 3, tipY - uy * 5 + ux * 3, colour, false);
      pen.line(tipX, tipY, tipX - ux * 5 + uy * 3, tipY - uy * 5 - ux * 3, colour, false);
    }
  }

  private String colour(Palette colours, int event, int cause) {
    if (selected < 0) {
      return colours.plain();
    }
    boolean effectLit = event == selected || lit(past, event) || lit(future, event);
    boolean causeLit = cause == selected || lit(past, cause) || lit(future, cause);
    return effectLit && causeLit
        ? colour(colours, event == selected ? cause : event)
        : colours.dim();
  }

  private String colour(Palette colours, int event) {
    if (diagram.isFailure(event)) {
      return colours.failure();
    }
    if (selected < 0) {
      return colours.plain();
    }
    if (event == selected || lit(past, event)) {
      return colours.past();
    }
    return lit(future, event) ? colours.future() : colours.dim();
  }

  private static boolean lit(EventSet set, int event) {
    return set != null && set.contains(event);
  }

  private void mark(Pen pen, Palette colours, double x, double step, int mark) {
    int event = diagram.event(mark);
    double y = middle(diagram.row(mark));
    String colour = colour(colours, event);
    if (!diagram.isInvocation(event)) {
      pen.dot(x, y, 4, colour, !lit(future, event));
    } else {
      double half = Math.max(3, Math.min(7, step / 2));
      pen.box(x - half, y - 6, 2 * half, 12, colours.background());
      pen.frame(x - half, y - 6, 2 * half, 12, colour);
      if (diagram.isFailure(event)) {
        pen.line(x - 3, y - 3, x + 3, y + 3, colour, false);
        pen.line(x - 3, y + 3, x + 3, y - 3, colour, false);
      }
    }
    if (event == selected) {
      pen.frame(x - 10, y - 10, 20, 20, colours.text());
    }
    if (step > NAMED) {
      pen.text(
          x + 9,
          y - 5,
          "#" + (diagram.isInvocation(event) ? table.seq(event) : table.number(event)),
          colours.muted(),
          false);
    }
  }
}
