package io.lightcone.workbench.timeline;

import io.lightcone.tracer.recording.RecordingException;
import io.lightcone.workbench.timeline.model.TimelineModel;
import java.io.UncheckedIOException;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** The tip beside the pointer: what the event under it is. */
final class TimelineTip {
  private static final double DISTANCE = 14;

  private final Label label = new Label();

  TimelineTip() {
    label.setId("timeline-tip");
    label.getStyleClass().add("timeline-tip");
    label.setMouseTransparent(true);
    label.setVisible(false);
  }

  Label node() {
    return label;
  }

  /** Shows it beside a pixel, inside of the owner; hides it for -1. */
  void show(TimelineModel model, int event, double x, double y, Region owner) {
    label.setVisible(event >= 0);
    if (event < 0) {
      return;
    }
    label.setText(text(model, event));
    label.applyCss();
    label.autosize();
    double right = owner.getWidth() - label.getWidth() - 2;
    double left = x + DISTANCE > right ? x - DISTANCE - label.getWidth() : x + DISTANCE;
    double bottom = owner.getHeight() - label.getHeight() - 2;
    double top = y + DISTANCE > bottom ? y - DISTANCE - label.getHeight() : y + DISTANCE;
    label.relocate(Math.max(0, left), Math.max(0, top));
  }

  /** A recording can have been torn or moved away since it was opened. */
  private static String text(TimelineModel model, int event) {
    try {
      return TipText.of(model.table(), event);
    } catch (RecordingException | UncheckedIOException | IllegalStateException e) {
      return TipText.label(model.table(), event) + "\ncan't be read: " + e.getMessage();
    }
  }
}
