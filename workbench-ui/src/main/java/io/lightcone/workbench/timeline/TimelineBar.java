package io.lightcone.workbench.timeline;

import io.lightcone.workbench.parts.Units;
import io.lightcone.workbench.timeline.model.AxisKind;
import io.lightcone.workbench.timeline.model.Lighting;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The bar above the canvas: which axis, what is lit, a few keys. */
final class TimelineBar extends HBox {
  private static final double ROOM_FOR_KEYS = 80;

  private final TimelineViewModel model;
  private final Label chip = new Label();
  private final Button save = new Button("Save PNG");

  TimelineBar(TimelineViewModel model, Region owner) {
    this.model = model;
    getStyleClass().add("timeline-bar");
    chip.setId("timeline-cone");
    chip.getStyleClass().add("timeline-chip");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Node keys = keys(owner);
    save.setId("timeline-png");
    save.setAccessibleText("Save the picture as a PNG file");
    save.setMinWidth(Region.USE_PREF_SIZE);
    getChildren().addAll(toggles(), chip, space, keys, save);
    model.lightingProperty().addListener((property, before, now) -> describe(now));
    describe(null);
  }

  void onSave(Runnable action) {
    save.setOnAction(event -> action.run());
  }

  private HBox toggles() {
    ToggleGroup group = new ToggleGroup();
    ToggleButton causal = toggle("Causal time", "timeline-causal", AxisKind.CAUSAL, group);
    ToggleButton wall = toggle("Wall time", "timeline-wall", AxisKind.WALL, group);
    causal.getStyleClass().add("left-pill");
    wall.getStyleClass().add("right-pill");
    group
        .selectedToggleProperty()
        .addListener((property, before, now) -> keepOne(before, now == null));
    model
        .axisProperty()
        .addListener(
            (property, before, now) -> (now == AxisKind.CAUSAL ? causal : wall).setSelected(true));
    causal.setSelected(true);
    HBox box = new HBox(causal, wall);
    box.setMinWidth(Region.USE_PREF_SIZE);
    return box;
  }

  /** A click on the chosen axis leaves it chosen. */
  private static void keepOne(Toggle before, boolean none) {
    if (none) {
      before.setSelected(true);
    }
  }

  private ToggleButton toggle(String text, String id, AxisKind kind, ToggleGroup group) {
    ToggleButton button = new ToggleButton(text);
    button.setId(id);
    button.setToggleGroup(group);
    button.setOnAction(event -> model.axisProperty().set(kind));
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }

  private Node keys(Region owner) {
    HBox box = new HBox();
    box.getStyleClass().add("timeline-keys");
    String[] hints = {"zoom", "W", "", "S", "cause", "[", "effect", "]", "cut", ",", "", "."};
    for (int i = 0; i < hints.length; i += 2) {
      if (!hints[i].isEmpty()) {
        box.getChildren().add(new Label(hints[i]));
      }
      Label key = new Label(hints[i + 1]);
      key.getStyleClass().add("timeline-key");
      box.getChildren().add(key);
    }
    box.setMinWidth(Region.USE_PREF_SIZE);
    owner
        .widthProperty()
        .addListener(
            (property, before, now) -> {
              double em = chip.getFont().getSize();
              box.setVisible(now.doubleValue() > ROOM_FOR_KEYS * em);
              box.setManaged(box.isVisible());
            });
    return box;
  }

  private void describe(Lighting lighting) {
    boolean lit = lighting != null && lighting.anchor() >= 0;
    chip.setVisible(lit);
    chip.setManaged(lit);
    if (lit) {
      chip.setText(
          "light cone of %s: %s past · %s future"
              .formatted(
                  TipText.label(model.modelProperty().get().table(), lighting.anchor()),
                  Units.number(lighting.pastCount()),
                  Units.number(lighting.futureCount())));
    }
  }
}
