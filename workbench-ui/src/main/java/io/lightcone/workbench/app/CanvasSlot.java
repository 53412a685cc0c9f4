package io.lightcone.workbench.app;

import io.lightcone.tracer.index.CausalIndex;
import io.lightcone.workbench.picture.Palette;
import io.lightcone.workbench.picture.SpaceTime;
import io.lightcone.workbench.selection.Selection;
import io.lightcone.workbench.timeline.TimelineView;
import javafx.collections.ListChangeListener;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** The space-time canvas in its place in the window. */
final class CanvasSlot implements Slot {
  private static final String LIGHT = "theme-light";

  private final StackPane node = new StackPane();
  private final TimelineView view;
  private final ListChangeListener<String> themeChanged = change -> applyTheme();

  CanvasSlot(Selection selection) {
    view = new TimelineView(selection);
    node.setId("canvas-slot");
    node.getStyleClass().addAll("panel", "canvas-slot");
    node.getChildren().add(view);
    node.sceneProperty().addListener((property, before, scene) -> watch(scene));
  }

  private void watch(Scene scene) {
    if (scene != null) {
      Parent root = scene.getRoot();
      root.getStyleClass().removeListener(themeChanged);
      root.getStyleClass().addListener(themeChanged);
      applyTheme();
    }
  }

  private void applyTheme() {
    if (node.getScene() != null) {
      boolean light = node.getScene().getRoot().getStyleClass().contains(LIGHT);
      view.palette(light ? Palette.LIGHT : Palette.DARK);
    }
  }

  @Override
  public String title() {
    return "Picture";
  }

  @Override
  public Region node() {
    return node;
  }

  @Override
  public void focus() {
    view.requestFocus();
  }

  @Override
  public void show(CausalIndex index) {
    view.show(index == null ? null : new SpaceTime(index));
  }
}
