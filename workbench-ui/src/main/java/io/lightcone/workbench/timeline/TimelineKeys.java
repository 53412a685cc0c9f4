package io.lightcone.workbench.timeline;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The keys of the canvas. */
final class TimelineKeys {
  private static final double ZOOM = 1.3;
  private static final double PAN = 0.15;
  private static final int LEAP = 100;

  private final TimelineCanvas canvas;
  private final TimelineViewModel view;

  private TimelineKeys(TimelineCanvas canvas, TimelineViewModel view) {
    this.canvas = canvas;
    this.view = view;
  }

  static void install(TimelineCanvas canvas, TimelineViewModel view) {
    TimelineKeys keys = new TimelineKeys(canvas, view);
    canvas.setOnKeyPressed(keys::pressed);
    canvas.setOnKeyTyped(keys::typed);
  }

  private void pressed(KeyEvent event) {
    boolean command = event.isShortcutDown() || event.isAltDown() || event.isMetaDown();
    if (view.modelProperty().get() == null || command) {
      return;
    }
    if (move(event.getCode()) || select(event.getCode())) {
      event.consume();
    }
  }

  private boolean move(KeyCode code) {
    switch (code) {
      case W, ADD -> zoom(ZOOM);
      case S, SUBTRACT -> zoom(1 / ZOOM);
      case A -> pan(-PAN);
      case D -> pan(PAN);
      case PAGE_UP -> canvas.scrollBy(-canvas.plot().getHeight() * 0.8);
      case PAGE_DOWN -> canvas.scrollBy(canvas.plot().getHeight() * 0.8);
      case HOME -> canvas.fitAll();
      case END, ENTER -> canvas.fitCone();
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean select(KeyCode code) {
    switch (code) {
      case LEFT -> along(-1);
      case RIGHT -> along(1);
      case UP -> across(-1);
      case DOWN -> across(1);
      default -> {
        return false;
      }
    }
    return true;
  }

  /** Signs are where the keyboard's layout puts them. */
  private void typed(KeyEvent event) {
    if (view.modelProperty().get() == null || event.isShortcutDown() || event.isMetaDown()) {
      return;
    }
    switch (event.getCharacter()) {
      case "+", "=" -> zoom(ZOOM);
      case "-" -> zoom(1 / ZOOM);
      case "[" -> view.goToCause();
      case "]" -> view.goToEffect();
      case "," -> view.stepFrontier(-1);
      case "." -> view.stepFrontier(1);
      case "<" -> view.stepFrontier(-LEAP);
      case ">" -> view.stepFrontier(LEAP);
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void along(int by) {
    if (!beginAtTheMiddle()) {
      view.goAlong(by);
    }
  }

  private void across(int by) {
    if (!beginAtTheMiddle()) {
      view.goAcross(by);
    }
  }

  /** Without a selection, the first mark near the middle of the picture is one. */
  private boolean beginAtTheMiddle() {
    if (view.anchor() >= 0 || canvas.geometry() == null) {
      return false;
    }
    double middle = canvas.camera().viewport().position(canvas.plot().getWidth() / 2);
    for (int lane : canvas.geometry().seen()) {
      int found = view.modelProperty().get().nearest(view.axisProperty().get(), lane, middle);
      if (found >= 0) {
        view.select(found);
        return true;
      }
    }
    return true;
  }

  /** Around the selected mark while it is in sight, else around the middle. */
  private void zoom(double factor) {
    double middle = canvas.plot().getWidth() / 2;
    int anchor = view.anchor();
    if (anchor >= 0 && canvas.geometry() != null) {
      double x = canvas.geometry().xOf(anchor) - canvas.geometry().left();
      middle = x >= 0 && x <= canvas.plot().getWidth() ? x : middle;
    }
    canvas.camera().zoom(factor, middle);
    canvas.redraw();
  }

  private void pan(double part) {
    canvas.camera().pan(canvas.plot().getWidth() * part);
    canvas.redraw();
  }
}
