package io.lightcone.workbench.timeline;

import io.lightcone.workbench.timeline.paint.FrontierPainter;
import io.lightcone.workbench.timeline.paint.Geometry;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/** The mouse on the canvas: click, drag, wheel, frontier handle, minimap. */
final class TimelineMouse {
  private static final double A_NOTCH = 40;
  private static final double ZOOM = 1.25;
  private static final double STILL = 4;
  private static final double GRIP = 12;

  private final TimelineCanvas canvas;
  private final TimelineViewModel view;
  private Drag drag = Drag.NOTHING;
  private double pressX;
  private double lastX;
  private double lastY;
  private boolean moved;

  /** What a drag moves. */
  private enum Drag {
    NOTHING,
    PICTURE,
    FRONTIER,
    WINDOW
  }

  private TimelineMouse(TimelineCanvas canvas, TimelineViewModel view) {
    this.canvas = canvas;
    this.view = view;
  }

  static void install(TimelineCanvas canvas, TimelineViewModel view) {
    TimelineMouse mouse = new TimelineMouse(canvas, view);
    canvas.setOnMousePressed(mouse::pressed);
    canvas.setOnMouseDragged(mouse::dragged);
    canvas.setOnMouseReleased(mouse::released);
    canvas.setOnMouseMoved(mouse::moved);
    canvas.setOnMouseExited(event -> canvas.hover(-1, 0, 0));
    canvas.setOnScroll(mouse::scrolled);
  }

  private void pressed(MouseEvent event) {
    canvas.requestFocus();
    if (canvas.geometry() == null || event.getButton() != MouseButton.PRIMARY) {
      return;
    }
    drag = dragAt(event.getX(), event.getY());
    pressX = event.getX();
    lastX = event.getX();
    lastY = event.getY();
    moved = false;
    if (drag == Drag.WINDOW) {
      moveWindow(event.getX());
    }
  }

  private Drag dragAt(double x, double y) {
    Geometry geometry = canvas.geometry();
    if (x >= geometry.left() && y < geometry.metrics().minimap()) {
      return Drag.WINDOW;
    }
    double handle = FrontierPainter.handleX(geometry, view.frontier());
    boolean near =
        Math.abs(x - handle) < GRIP && Math.abs(y - FrontierPainter.handleY(geometry)) < GRIP;
    return near ? Drag.FRONTIER : Drag.PICTURE;
  }

  private void dragged(MouseEvent event) {
    if (drag == Drag.NOTHING || canvas.geometry() == null) {
      return;
    }
    moved |= Math.abs(event.getX() - pressX) > STILL || Math.abs(event.getY() - lastY) > STILL;
    switch (drag) {
      case WINDOW -> moveWindow(event.getX());
      case FRONTIER -> moveFrontier(event.getX());
      default -> {
        if (moved) {
          movePicture(event);
        }
      }
    }
  }

  private void movePicture(MouseEvent event) {
    canvas.hover(-1, 0, 0);
    canvas.setCursor(Cursor.CLOSED_HAND);
    canvas.camera().pan(lastX - event.getX());
    canvas.scrollBy(lastY - event.getY());
    lastX = event.getX();
    lastY = event.getY();
  }

  private void moveWindow(double x) {
    Geometry geometry = canvas.geometry();
    canvas.camera().centreAtPart((x - geometry.left()) / geometry.viewport().pixels());
    canvas.redraw();
  }

  private void moveFrontier(double x) {
    Geometry geometry = canvas.geometry();
    double place = geometry.position(Math.max(geometry.left(), Math.min(geometry.width(), x)));
    view.frontierPositionProperty()
        .set(view.frontier().positionAt(view.axisProperty().get(), place));
  }

  private void released(MouseEvent event) {
    canvas.setCursor(Cursor.DEFAULT);
    if (drag == Drag.PICTURE && !moved) {
      clicked(event);
    }
    drag = Drag.NOTHING;
  }

  private void clicked(MouseEvent event) {
    int found = canvas.eventAt(event.getX(), event.getY());
    if (event.getClickCount() == 2) {
      canvas.fitCone();
    } else if (found >= 0 || event.getX() >= canvas.geometry().left()) {
      view.select(found);
    }
  }

  private void moved(MouseEvent event) {
    int found = canvas.eventAt(event.getX(), event.getY());
    canvas.hover(found, event.getX(), event.getY());
    boolean grip = canvas.geometry() != null && dragAt(event.getX(), event.getY()) == Drag.FRONTIER;
    canvas.setCursor(grip ? Cursor.H_RESIZE : found >= 0 ? Cursor.HAND : Cursor.DEFAULT);
  }

  /** The wheel zooms at the pointer; with Shift it pans, with the shortcut key it scrolls lanes. */
  private void scrolled(ScrollEvent event) {
    if (canvas.geometry() == null) {
      return;
    }
    double x = event.getX() - canvas.geometry().left();
    if (event.isShortcutDown()) {
      canvas.scrollBy(-event.getDeltaY());
    } else if (event.isShiftDown() || event.getDeltaX() != 0) {
      canvas.camera().pan(-(event.getDeltaX() + event.getDeltaY()));
    } else {
      canvas.camera().zoom(Math.pow(ZOOM, event.getDeltaY() / A_NOTCH), Math.max(0, x));
    }
    canvas.hover(-1, 0, 0);
    canvas.redraw();
    event.consume();
  }
}
