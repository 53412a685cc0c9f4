package io.lightcone.workbench.timeline;

import io.lightcone.workbench.selection.Selection;
import io.lightcone.workbench.timeline.model.AxisKind;
import io.lightcone.workbench.timeline.model.Cones;
import io.lightcone.workbench.timeline.model.TimelineModel;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * The space-time view: a bar with the axis and what is lit, and the canvas. Keys: W S + - zoom, A D
 * pan, arrows go from mark to mark, [ ] to cause and effect, Home shows all, End and Enter the
 * light cone, comma and full stop step the frontier. FX thread only.
 */
public final class TimelineView extends VBox {
  private final TimelineViewModel model;
  private final TimelineCanvas canvas;
  private final TimelineBar bar;

  /** A view on nothing, that follows and drives a selection. */
  public TimelineView(Selection selection) {
    model = new TimelineViewModel(selection);
    canvas = new TimelineCanvas(model);
    bar = new TimelineBar(model, this);
    setId("timeline");
    getStyleClass().add("timeline");
    FrontierBar frontier = new FrontierBar(model);
    HeldPane held = new HeldPane(model);
    held.visibleProperty().bind(frontier.held().selectedProperty());
    held.managedProperty().bind(held.visibleProperty());
    HBox middle = new HBox(canvas, held);
    HBox.setHgrow(canvas, Priority.ALWAYS);
    getChildren().addAll(bar, middle, frontier);
    VBox.setVgrow(middle, Priority.ALWAYS);
    setMinSize(0, 0);
    canvas.setMinSize(0, 0);
  }

  /**
   * Shows a laid-out recording; again when it has grown, with what is looked at kept.
   *
   * @param laidOut the recording, or null for nothing
   * @param cones its light cones; null only without a recording
   */
  public void show(TimelineModel laidOut, Cones cones) {
    model.show(laidOut, cones);
  }

  /** What it shows, and the frontier. */
  public TimelineViewModel model() {
    return model;
  }

  /** Puts the focus on the canvas, where the keys are. */
  public void focus() {
    canvas.requestFocus();
  }

  /** Shows all of the recording. */
  public void fitAll() {
    canvas.fitAll();
  }

  /** Shows the light cone of the selection, or all without one. */
  public void fitCone() {
    canvas.fitCone();
  }

  /** Shows one axis or the other. */
  public void showAxis(AxisKind kind) {
    model.axisProperty().set(kind);
  }

  /** Has the PNG button do something. */
  public void onSave(Runnable save) {
    bar.onSave(save);
  }

  /** The canvas as it is now; writes it as PNG when it is run, on any thread. */
  public Saving picture() {
    BufferedImage image = CanvasPng.copy(canvas.snapshot(null, null));
    return file -> CanvasPng.write(image, file);
  }

  /** Writes a picture that was taken. */
  @FunctionalInterface
  public interface Saving {
    /** Writes it. */
    void to(Path file) throws IOException;
  }

  TimelineCanvas canvas() {
    return canvas;
  }

  @Override
  public String getUserAgentStylesheet() {
    return TimelineView.class.getResource("timeline.css").toExternalForm();
  }
}
