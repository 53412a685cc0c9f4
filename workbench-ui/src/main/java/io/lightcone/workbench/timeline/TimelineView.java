package io.lightcone.workbench.timeline;

import io.lightcone.workbench.picture.Drawing;
import io.lightcone.workbench.picture.Palette;
import io.lightcone.workbench.picture.SpaceTime;
import io.lightcone.workbench.selection.Selected;
import io.lightcone.workbench.selection.Selection;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/**
 * The space-time diagram of a recording: rows are WooFs and handlers, time runs to the right, and
 * the light cone of the selection is lit. The wheel zooms, dragging pans, a click selects; W and S
 * zoom, A and D pan, the arrow keys go from mark to mark, [ goes to the cause, Home shows all.
 */
public final class TimelineView extends Region {
  private static final double CLOSEST = 120;

  private final Canvas canvas = new Canvas();
  private final Selection selection;
  private SpaceTime diagram;
  private Drawing drawing;
  private Palette palette = Palette.DARK;
  private double first;
  private double step = 14;
  private double top;
  private double dragX;
  private double dragY;
  private boolean dragged;

  /** A view that shows nothing yet. */
  public TimelineView(Selection selection) {
    this.selection = selection;
    setId("timeline");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText("Space-time diagram");
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);
    getChildren().add(canvas);
    canvas.widthProperty().bind(widthProperty());
    canvas.heightProperty().bind(heightProperty());
    widthProperty().addListener(o -> draw());
    heightProperty().addListener(o -> draw());
    focusedProperty().addListener(o -> draw());
    selection.selectedProperty().addListener(o -> follow());
    setOnScroll(this::scroll);
    setOnMousePressed(this::press);
    setOnMouseDragged(this::drag);
    setOnMouseReleased(this::release);
    setOnKeyPressed(this::key);
  }

  /** Shows a diagram; null for none. */
  public void show(SpaceTime newDiagram) {
    boolean fresh = diagram == null;
    diagram = newDiagram;
    drawing = newDiagram == null ? null : new Drawing(newDiagram);
    if (fresh && newDiagram != null) {
      fitAll();
    }
    follow();
  }

  /** Changes the colours. */
  public void palette(Palette colours) {
    palette = colours;
    draw();
  }

  /** Shows all columns. */
  public void fitAll() {
    first = 0;
    top = 0;
    step = Math.min(CLOSEST, room() / Math.max(1, diagram == null ? 1 : diagram.marks()));
    draw();
  }

  private double room() {
    return Math.max(100, getWidth() - Drawing.LABELS);
  }

  private void follow() {
    if (drawing == null) {
      draw();
      return;
    }
    int anchor = selection.get().anchor();
    int mark = diagram.markOf(anchor);
    drawing.select(mark < 0 ? -1 : diagram.event(mark));
    if (mark >= 0) {
      reveal(mark);
    }
    draw();
  }

  private void reveal(int mark) {
    if (step < 6) {
      step = 14;
    }
    double shown = room() / step;
    if (mark < first + 1 || mark > first + shown - 2) {
      first = mark - shown * 0.7;
    }
    double y = Drawing.middle(diagram.row(mark)) - top;
    if (y < Drawing.ROW || y > getHeight() - Drawing.ROW) {
      top = Drawing.middle(diagram.row(mark)) - getHeight() / 2;
    }
    clamp();
  }

  private void clamp() {
    first = Math.max(0, Math.min(first, diagram.marks() - room() / step / 2));
    double most = Math.max(0, drawing.height() - getHeight());
    top = Math.max(0, Math.min(top, most));
  }

  private void draw() {
    var graphics = canvas.getGraphicsContext2D();
    CanvasPen pen = new CanvasPen(graphics);
    pen.box(0, 0, getWidth(), getHeight(), palette.background());
    if (drawing == null || getWidth() < 1) {
      return;
    }
    graphics.save();
    graphics.translate(0, -top);
    drawing.draw(pen, palette, getWidth(), first, step);
    graphics.restore();
    if (isFocused()) {
      pen.frame(0.5, 0.5, getWidth() - 1, getHeight() - 1, palette.past());
    }
  }

  private void zoom(double factor, double x) {
    if (diagram == null) {
      return;
    }
    double column = first + (x - Drawing.LABELS) / step;
    double least = Math.min(14, room() / Math.max(1, diagram.marks()));
    step = Math.max(least, Math.min(CLOSEST, step * factor));
    first = column - (x - Drawing.LABELS) / step;
    clamp();
    draw();
  }

  private void pan(double columns) {
    if (diagram != null) {
      first += columns;
      clamp();
      draw();
    }
  }

  private void scroll(ScrollEvent event) {
    if (diagram != null && event.isShiftDown()) {
      top -= event.getDeltaY() + event.getDeltaX();
      clamp();
      draw();
    } else {
      zoom(event.getDeltaY() > 0 ? 1.25 : 0.8, Math.max(Drawing.LABELS, event.getX()));
    }
    event.consume();
  }

  private void press(MouseEvent event) {
    requestFocus();
    dragX = event.getX();
    dragY = event.getY();
    dragged = false;
  }

  private void drag(MouseEvent event) {
    if (diagram != null) {
      dragged |= Math.hypot(event.getX() - dragX, event.getY() - dragY) > 4;
      if (dragged) {
        top -= event.getY() - dragY;
        pan((dragX - event.getX()) / step);
        dragX = event.getX();
        dragY = event.getY();
      }
    }
  }

  private void release(MouseEvent event) {
    if (!dragged && diagram != null && event.getX() > Drawing.LABELS) {
      int mark = (int) (first + (event.getX() - Drawing.LABELS) / step);
      int reach = (int) Math.max(1, 8 / step);
      int best = nearest(mark, reach, event.getY() + top);
      if (best >= 0) {
        choose(best);
      }
    }
  }

  private int nearest(int around, int reach, double y) {
    int best = -1;
    int from = Math.max(0, around - reach);
    for (int mark = from; mark <= Math.min(diagram.marks() - 1, around + reach); mark++) {
      boolean onRow = Math.abs(Drawing.middle(diagram.row(mark)) - y) <= Drawing.ROW / 2;
      if (onRow && (best < 0 || Math.abs(mark - around) < Math.abs(best - around))) {
        best = mark;
      }
    }
    return best;
  }

  private void choose(int mark) {
    int event = diagram.event(mark);
    selection.select(
        diagram.isInvocation(event)
            ? new Selected.OfInvocation(event)
            : new Selected.OfEvent(event));
  }

  private void key(KeyEvent event) {
    if (diagram == null || event.isShortcutDown() || event.isAltDown() || diagram.marks() == 0) {
      return;
    }
    double middle = Drawing.LABELS + room() / 2;
    int mark = diagram.markOf(selection.get().anchor());
    switch (event.getCode()) {
      case W -> zoom(1.25, middle);
      case S -> zoom(0.8, middle);
      case A -> pan(-room() / step / 5);
      case D -> pan(room() / step / 5);
      case HOME -> fitAll();
      case LEFT -> choose(Math.max(0, mark - 1));
      case RIGHT -> choose(Math.min(diagram.marks() - 1, mark + 1));
      case OPEN_BRACKET -> {
        int cause = mark < 0 ? -1 : diagram.cause(mark);
        if (cause >= 0) {
          choose(cause);
        }
      }
      default -> {
        return;
      }
    }
    event.consume();
  }
}
