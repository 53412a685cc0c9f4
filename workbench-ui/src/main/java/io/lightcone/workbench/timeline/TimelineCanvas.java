package io.lightcone.workbench.timeline;

import io.lightcone.workbench.timeline.model.AxisKind;
import io.lightcone.workbench.timeline.model.ConeRange;
import io.lightcone.workbench.timeline.model.Density;
import io.lightcone.workbench.timeline.model.LevelOfDetail;
import io.lightcone.workbench.timeline.model.Light;
import io.lightcone.workbench.timeline.model.Lighting;
import io.lightcone.workbench.timeline.model.TimelineModel;
import io.lightcone.workbench.timeline.model.Visible;
import io.lightcone.workbench.timeline.paint.Geometry;
import io.lightcone.workbench.timeline.paint.HitTest;
import io.lightcone.workbench.timeline.paint.Metrics;
import io.lightcone.workbench.timeline.paint.TimelinePainter;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

/**
 * The picture on the screen: the recording on one canvas, and over it what follows the pointer and
 * the frontier, so that those move without drawing the rest again. Draws at most once a frame.
 */
final class TimelineCanvas extends Region {
  private final TimelineViewModel view;
  private final Canvas picture = new Canvas();
  private final Canvas overlay = new Canvas();
  private final Text ruler = new Text();
  private final TimelineTip tip = new TimelineTip();
  private final InkColours colours = new InkColours(this, this::redraw);
  private final Map<String, Double> widths = FxSurface.newWidths();
  private Camera camera;
  private double scroll;
  private Geometry geometry;
  private Visible visible;
  private Density overview;
  private int hovered = -1;
  private boolean stale = true;

  TimelineCanvas(TimelineViewModel view) {
    this.view = view;
    setId("timeline-canvas");
    getStyleClass().add("timeline-canvas");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    ruler.setVisible(false);
    getChildren().addAll(ruler, picture, overlay, tip.node());
    getChildren().forEach(child -> child.setManaged(false));
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);
    view.modelProperty().addListener((property, before, now) -> changeModel(before, now));
    view.axisProperty().addListener((property, before, now) -> changeAxis());
    view.lightingProperty().addListener((property, before, now) -> relight(now));
    view.frontierPositionProperty().addListener((property, before, now) -> requestLayout());
    focusedProperty().addListener((property, before, now) -> requestLayout());
    ruler.fontProperty().addListener((property, before, now) -> redraw());
    TimelineKeys.install(this, view);
    TimelineMouse.install(this, view);
  }

  private void changeModel(TimelineModel before, TimelineModel now) {
    hovered = -1;
    overview = null;
    boolean grown = before != null && now != null && now.table().isSameRecording(before.table());
    Camera old = camera;
    camera = now == null ? null : new Camera(now, view.axisProperty().get(), plotWidth());
    if (grown && old != null) {
      camera.look(old.viewport());
    } else {
      scroll = 0;
    }
    redraw();
  }

  /** Keeps what was in the middle in the middle. */
  private void changeAxis() {
    TimelineModel model = view.modelProperty().get();
    if (model == null) {
      return;
    }
    AxisKind before = camera.viewport().kind();
    AxisKind now = view.axisProperty().get();
    Camera next = new Camera(model, now, plotWidth());
    next.adopt(camera, model, view.anchor());
    if (before != now) {
      camera = next;
      overview = null;
      redraw();
    }
  }

  private void relight(Lighting lighting) {
    if (lighting != null && lighting.anchor() >= 0) {
      reveal(lighting.anchor());
    }
    describe(lighting);
    redraw();
  }

  private void describe(Lighting lighting) {
    boolean any = lighting != null && lighting.anchor() >= 0;
    setAccessibleText(
        any
            ? "Space-time picture, "
                + TipText.label(view.modelProperty().get().table(), lighting.anchor())
            : "Space-time picture");
  }

  /** Brings an event into sight. */
  void reveal(int event) {
    TimelineModel model = view.modelProperty().get();
    camera.reveal(model.axis(view.axisProperty().get()).at(event));
    Geometry present = place();
    double y = present.yOf(event);
    double room = present.metrics().font() * 2;
    if (y < present.metrics().lanesTop() + room) {
      scroll = Math.max(0, present.scroll() + y - present.metrics().lanesTop() - room);
    } else if (y > present.height() - room) {
      scroll = present.scroll() + y - present.height() + room;
    }
  }

  /** Fits the light cone, or all when nothing is selected. */
  void fitCone() {
    Lighting lighting = view.lightingProperty().get();
    if (lighting == null || lighting.anchor() < 0) {
      fitAll();
      return;
    }
    TimelineModel model = view.modelProperty().get();
    double[] range = ConeRange.of(model, lighting, view.axisProperty().get());
    camera.fit(range[0], range[1]);
    redraw();
  }

  void fitAll() {
    if (camera != null) {
      camera.fitAll();
      redraw();
    }
  }

  Camera camera() {
    return camera;
  }

  void scrollBy(double pixels) {
    Geometry present = place();
    scroll = Math.max(0, present.scroll() + pixels);
    redraw();
  }

  /** Draws the picture again with the next frame. */
  void redraw() {
    stale = true;
    requestLayout();
  }

  /** The event at a pixel, or -1. */
  int eventAt(double x, double y) {
    return visible == null ? -1 : HitTest.at(geometry, visible, x, y);
  }

  void hover(int event, double x, double y) {
    if (event != hovered) {
      hovered = event;
      tip.show(view.modelProperty().get(), event, x, y, this);
      requestLayout();
    }
  }

  /** As last drawn; null before anything was. */
  Geometry geometry() {
    return geometry;
  }

  /** What was drawn last; null before anything was. */
  Visible visible() {
    return visible;
  }

  InkColours colours() {
    return colours;
  }

  private int plotWidth() {
    return (int) Math.max(1, getWidth() - metrics().labels());
  }

  private Metrics metrics() {
    return Metrics.of(ruler.getFont().getSize(), getWidth());
  }

  private Geometry place() {
    TimelineModel model = view.modelProperty().get();
    camera.resize(plotWidth());
    List<Integer> lanes = IntStream.range(0, model.lanes().size()).boxed().toList();
    return new Geometry(
        model, lanes, metrics(), getWidth(), getHeight(), camera.viewport(), scroll);
  }

  @Override
  protected void layoutChildren() {
    boolean resized = picture.getWidth() != getWidth() || picture.getHeight() != getHeight();
    for (Canvas canvas : List.of(picture, overlay)) {
      canvas.setWidth(getWidth());
      canvas.setHeight(getHeight());
    }
    if (view.lightingProperty().get() == null || getWidth() < 1 || getHeight() < 1) {
      clear();
      return;
    }
    if (stale || resized) {
      draw();
      stale = false;
    }
    drawOverlay();
  }

  private void clear() {
    geometry = null;
    visible = null;
    picture.getGraphicsContext2D().clearRect(0, 0, getWidth(), getHeight());
    overlay.getGraphicsContext2D().clearRect(0, 0, getWidth(), getHeight());
    tip.node().setVisible(false);
  }

  private void draw() {
    TimelineModel model = view.modelProperty().get();
    geometry = place();
    scroll = geometry.scroll();
    colours.family(ruler.getFont().getFamily());
    Lighting lighting = view.lightingProperty().get();
    visible = LevelOfDetail.of(model, lighting, geometry.viewport(), geometry.seen());
    int columns = Math.max(1, geometry.viewport().pixels() / 3);
    if (overview == null || overview.all().length != columns) {
      overview = LevelOfDetail.overview(model, geometry.viewport().kind(), columns);
    }
    painter(picture).paint(visible, overview);
  }

  private TimelinePainter painter(Canvas canvas) {
    FxSurface surface = new FxSurface(canvas.getGraphicsContext2D(), colours, widths);
    return new TimelinePainter(surface, geometry, view.lightingProperty().get());
  }

  private void drawOverlay() {
    GraphicsContext context = overlay.getGraphicsContext2D();
    context.clearRect(0, 0, getWidth(), getHeight());
    TimelinePainter painter = painter(overlay);
    painter.frontier(view.frontier());
    if (hovered >= 0 && view.lightingProperty().get().of(hovered) != Light.SELF) {
      painter.hover(hovered);
    }
    if (isFocused()) {
      painter.focus();
    }
  }

  /** The part of the canvas that shows lanes, for tests and tips. */
  Rectangle2D plot() {
    double left = metrics().labels();
    double top = metrics().lanesTop();
    return new Rectangle2D(
        left, top, Math.max(0, getWidth() - left), Math.max(0, getHeight() - top));
  }

  @Override
  public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
    return META;
  }

  private static final List<CssMetaData<? extends Styleable, ?>> META =
      Stream.concat(Region.getClassCssMetaData().stream(), InkColours.metaData().stream())
          .<CssMetaData<? extends Styleable, ?>>map(one -> one)
          .toList();
}
