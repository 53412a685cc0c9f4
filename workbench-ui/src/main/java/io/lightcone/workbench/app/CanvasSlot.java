package io.lightcone.workbench.app;

import io.lightcone.tracer.index.EventTable;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** Where the space-time canvas stands in builds that have none. */
final class CanvasSlot implements Slot {
  private final StackPane node = new StackPane();

  CanvasSlot() {
    node.setId("canvas-slot");
    node.getStyleClass().addAll("panel", "canvas-slot");
    Label label = new Label("This build has no space-time picture.");
    label.getStyleClass().add("muted");
    node.getChildren().add(label);
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
  public void show(EventTable table) {}
}
