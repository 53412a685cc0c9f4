package io.lightcone.workbench.timeline;

import io.lightcone.workbench.parts.Units;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The bar below the canvas: a slider that moves the cut, and what shows the WooFs at it. */
final class FrontierBar extends HBox {
  private final TimelineViewModel model;
  private final Slider slider = new Slider();
  private final Label where = new Label();
  private final ToggleButton held = new ToggleButton("WooFs at the cut");
  private boolean changing;

  FrontierBar(TimelineViewModel model) {
    this.model = model;
    getStyleClass().add("frontier-bar");
    slider.setId("frontier-slider");
    slider.setMin(0);
    slider.setAccessibleText("The cut: how many events have happened");
    HBox.setHgrow(slider, Priority.ALWAYS);
    where.setId("frontier-where");
    where.setMinWidth(Region.USE_PREF_SIZE);
    held.setId("frontier-held");
    held.setMinWidth(Region.USE_PREF_SIZE);
    getChildren()
        .addAll(
            button("frontier-back", "\u25c0", "one event back", -1),
            slider,
            button("frontier-on", "\u25b6", "one event on", 1),
            where,
            held);
    slider.valueProperty().addListener((property, before, now) -> slid(now.intValue()));
    model.frontierPositionProperty().addListener((property, before, now) -> describe());
    model.modelProperty().addListener((property, before, now) -> describe());
    describe();
  }

  private Button button(String id, String sign, String meaning, int by) {
    Button button = new Button(sign);
    button.setId(id);
    button.setAccessibleText("Move the cut " + meaning);
    button.setOnAction(event -> model.stepFrontier(by));
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }

  /** Chosen when the WooFs at the cut are to be seen. */
  ToggleButton held() {
    return held;
  }

  private void slid(int position) {
    if (!changing) {
      model.frontierPositionProperty().set(position);
    }
  }

  private void describe() {
    boolean any = model.frontier() != null;
    setDisable(!any);
    changing = true;
    slider.setMax(any ? model.frontier().end() : 1);
    slider.setBlockIncrement(any ? Math.max(1, model.frontier().end() / 100.0) : 1);
    slider.setValue(any ? model.frontier().position() : 1);
    changing = false;
    where.setText(any ? text() : "no events");
  }

  private String text() {
    int position = model.frontier().position();
    int end = model.frontier().end();
    return position == end
        ? "all of " + Units.count(end, "event")
        : Units.number(position) + " of " + Units.count(end, "event");
  }
}
