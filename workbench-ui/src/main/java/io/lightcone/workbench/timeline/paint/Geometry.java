package io.lightcone.workbench.timeline.paint;

import io.lightcone.tracer.index.EventTable;
import io.lightcone.workbench.timeline.model.Axis;
import io.lightcone.workbench.timeline.model.AxisKind;
import io.lightcone.workbench.timeline.model.Lane;
import io.lightcone.workbench.timeline.model.LaneKind;
import io.lightcone.workbench.timeline.model.TimelineModel;
import io.lightcone.workbench.timeline.model.Viewport;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Where lanes and positions are on a surface. Immutable. */
public final class Geometry {
  private final TimelineModel model;
  private final Metrics metrics;
  private final double width;
  private final double height;
  private final Viewport viewport;
  private final double scroll;
  private final List<Integer> lanes;
  private final double[] tops;
  private final double content;

  /**
   * Places lanes.
   *
   * @param lanes indexes of the lanes there are, ascending
   * @param width of the surface
   * @param height of the surface
   * @param scroll how far down the lanes are moved up
   */
  public Geometry(
      TimelineModel model,
      List<Integer> lanes,
      Metrics metrics,
      double width,
      double height,
      Viewport viewport,
      double scroll) {
    this.model = model;
    this.metrics = metrics;
    this.width = width;
    this.height = height;
    this.viewport = viewport.over((int) Math.max(1, width - metrics.labels()));
    this.lanes = lanes;
    tops = new double[model.lanes().size()];
    Arrays.fill(tops, Double.NaN);
    double top = 0;
    for (int lane : lanes) {
      tops[lane] = top;
      top += heightOf(model.lanes().get(lane)) + metrics.gap();
    }
    content = top;
    this.scroll = Math.max(0, Math.min(scroll, content - lanesHeight()));
  }

  private double heightOf(Lane lane) {
    return lane.kind() == LaneKind.HEADER
        ? metrics.header()
        : Math.round(metrics.row() + (lane.rows() - 1) * metrics.furtherRow());
  }

  /** The laid-out recording. */
  public TimelineModel model() {
    return model;
  }

  /** Sizes. */
  public Metrics metrics() {
    return metrics;
  }

  /** Width of the surface. */
  public double width() {
    return width;
  }

  /** Height of the surface. */
  public double height() {
    return height;
  }

  /** The part of the axis that is seen, over the pixels right of the labels. */
  public Viewport viewport() {
    return viewport;
  }

  /** How far the lanes are moved up; never further than there are lanes. */
  public double scroll() {
    return scroll;
  }

  /** Height of all lanes together. */
  public double content() {
    return content;
  }

  /** Height that lanes can be seen in. */
  public double lanesHeight() {
    return Math.max(0, height - metrics.lanesTop());
  }

  /** Left edge of the marks. */
  public double left() {
    return metrics.labels();
  }

  /** Pixel of a position along the axis. */
  public double x(double position) {
    return left() + viewport.pixel(position);
  }

  /** Pixel of an event. */
  public double xOf(int event) {
    return x(axis().at(event));
  }

  /** The axis. */
  public Axis axis() {
    return model.axis(viewport.kind());
  }

  /** Position along the axis at a pixel. */
  public double position(double x) {
    return viewport.position(x - left());
  }

  /** Upper edge of a lane; not a number for a lane that is not there. */
  public double top(int lane) {
    return metrics.lanesTop() + tops[lane] - scroll;
  }

  /** Height of a lane. */
  public double height(int lane) {
    return heightOf(model.lanes().get(lane));
  }

  /** Middle of the row of a lane that an event is drawn in. */
  public double yOf(int event) {
    Lane lane = model.laneOf(event);
    double top = top(lane.index());
    return lane.kind() == LaneKind.HANDLER
        ? top + metrics.row() / 2 + model.rowOf(event) * metrics.furtherRow()
        : top + height(lane.index()) / 2;
  }

  /** Edge of an invocation's box that faces another event; of other marks, the middle. */
  double edgeTowards(int event, double y) {
    double middle = yOf(event);
    EventTable table = model.table();
    boolean inBox = model.laneOf(event).kind() == LaneKind.HANDLER && table.lane(event) != event;
    return inBox ? middle + (y < middle ? -1 : 1) * metrics.box() / 2 : middle;
  }

  /** Whether the event's lane is there at all. */
  public boolean has(int event) {
    return !Double.isNaN(tops[model.laneOf(event).index()]);
  }

  /** Half of a column where columns are shown: boxes reach that far beyond their events. */
  double margin() {
    return viewport.kind() == AxisKind.CAUSAL ? Math.min(9, viewport.scale() * 0.4) : 3;
  }

  /** Lanes that can be seen, from the top. */
  public List<Integer> seen() {
    List<Integer> seen = new ArrayList<>();
    for (int lane : lanes) {
      if (top(lane) < height && top(lane) + height(lane) > metrics.lanesTop()) {
        seen.add(lane);
      }
    }
    return seen;
  }

  /** The lane at a pixel, or -1. */
  public int laneAt(double y) {
    for (int lane : seen()) {
      if (y >= top(lane) && y < top(lane) + height(lane) + metrics.gap()) {
        return lane;
      }
    }
    return -1;
  }
}
