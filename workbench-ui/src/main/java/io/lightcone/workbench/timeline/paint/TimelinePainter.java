package io.lightcone.workbench.timeline.paint;

import io.lightcone.workbench.timeline.model.Density;
import io.lightcone.workbench.timeline.model.Frontier;
import io.lightcone.workbench.timeline.model.Lane;
import io.lightcone.workbench.timeline.model.Lighting;
import io.lightcone.workbench.timeline.model.TimelineModel;
import io.lightcone.workbench.timeline.model.Visible;

/** Draws the whole picture, back to front. */
public final class TimelinePainter {
  private final Surface surface;
  private final Geometry geometry;
  private final Lighting lighting;
  private final TimelineModel model;

  /** A painter of one picture. */
  public TimelinePainter(Surface surface, Geometry geometry, Lighting lighting) {
    this.surface = surface;
    this.geometry = geometry;
    this.lighting = lighting;
    this.model = geometry.model();
  }

  /** Draws all but the frontier and what is hovered. */
  public void paint(Visible visible, Density overview) {
    surface.ink(Ink.PANEL, 1);
    surface.fillBox(0, 0, geometry.width(), geometry.height(), 0);
    lanes(visible);
    surface.beginGroup("axis", "axis");
    new AxisPainter(surface, geometry).name();
    surface.endGroup();
    surface.beginGroup("minimap", "the whole recording");
    new MinimapPainter(surface, geometry).paint(overview);
    surface.endGroup();
  }

  private void lanes(Visible visible) {
    double top = geometry.metrics().lanesTop();
    LanePainter lanes = new LanePainter(surface, geometry);
    surface.beginGroup("ground", "lanes");
    surface.clip(0, top, geometry.width(), geometry.lanesHeight());
    geometry.seen().forEach(lane -> lanes.stripe(model.lanes().get(lane)));
    surface.unclip();
    new AxisPainter(surface, geometry).paint();
    surface.endGroup();
    surface.clip(geometry.left(), top, geometry.width() - geometry.left(), geometry.lanesHeight());
    for (Density density : visible.densities()) {
      new DensityPainter(surface, geometry).paint(density, lighting.anchor() >= 0);
    }
    surface.beginGroup("arrows", "causes and effects");
    new ArrowPainter(surface, geometry, lighting).paint(visible);
    surface.endGroup();
    marks(visible);
    surface.unclip();
    labels(lanes);
  }

  private void marks(Visible visible) {
    MarkPainter marks = new MarkPainter(surface, geometry, lighting);
    LabelPainter labels = new LabelPainter(surface, geometry, lighting);
    int[] events = visible.marks();
    int operation = 0;
    for (int from = 0; from < events.length; ) {
      Lane lane = model.laneOf(events[from]);
      int to = from;
      surface.beginGroup("lane-" + lane.index(), title(lane));
      while (to < events.length && model.laneOf(events[to]).index() == lane.index()) {
        marks.mark(events[to++]);
      }
      while (operation < visible.operations().length
          && model.laneOf(visible.operations()[operation]).index() <= lane.index()) {
        marks.operation(visible.operations()[operation++]);
      }
      labels.paint(events, from, to);
      surface.endGroup();
      from = to;
    }
    if (lighting.anchor() >= 0 && geometry.has(lighting.anchor())) {
      marks.ring(lighting.anchor(), Ink.TEXT, 2);
    }
  }

  private String title(Lane lane) {
    return "%s %s: %d events"
        .formatted(model.table().namespace(lane.namespace()).name(), lane.name(), lane.count());
  }

  private void labels(LanePainter lanes) {
    double top = geometry.metrics().lanesTop();
    surface.beginGroup("labels", "names of the lanes");
    surface.clip(0, top, geometry.left(), geometry.lanesHeight());
    int selected = lighting.anchor() < 0 ? -1 : model.laneOf(lighting.anchor()).index();
    for (int lane : geometry.seen()) {
      lanes.label(model.lanes().get(lane), lane == selected);
    }
    surface.unclip();
    surface.endGroup();
  }

  /** Draws the frontier over the picture. */
  public void frontier(Frontier frontier) {
    FrontierPainter painter = new FrontierPainter(surface, geometry, frontier);
    double top = geometry.metrics().axisTop() - geometry.metrics().font();
    surface.clip(geometry.left(), top, geometry.width(), geometry.height() - top);
    painter.line();
    surface.unclip();
    painter.handle();
  }

  /** Draws a ring around the mark under the pointer. */
  public void hover(int event) {
    double top = geometry.metrics().lanesTop();
    surface.clip(geometry.left(), top, geometry.width() - geometry.left(), geometry.lanesHeight());
    new MarkPainter(surface, geometry, lighting).ring(event, Ink.FOCUS, 1.5);
    surface.unclip();
  }

  /** Draws the focus ring around the whole picture. */
  public void focus() {
    surface.ink(Ink.FOCUS, 1);
    surface.stroke(2, Surface.Dash.SOLID);
    surface.drawBox(1, 1, geometry.width() - 2, geometry.height() - 2, 3);
  }
}
