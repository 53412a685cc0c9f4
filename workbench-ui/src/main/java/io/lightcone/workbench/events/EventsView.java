package io.lightcone.workbench.events;

import io.lightcone.workbench.parts.OrdinalTable;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The list of events. */
public final class EventsView extends BorderPane {

  /** A view over its view model. */
  public EventsView(EventsViewModel model) {
    setId("events-pane");
    setTop(bar(model));
    OrdinalTable table = new OrdinalTable(model.rows(), model.chosenRowProperty(), model::choose);
    table.setId("events-table");
    table.setAccessibleText("Events");
    table.setPlaceholder(new Label("Select an invocation, a WooF or a handler."));
    table.column("Event", 110, "name", model::label);
    table.column("Time (UTC)", 120, "text", model::time);
    table.column("Kind", 100, "text", model::kind);
    table.column("Done by", 150, "text", model::lane);
    table.column("What happened", 320, "text", model::sentence);
    setCenter(table);
  }

  private static HBox bar(EventsViewModel model) {
    ToggleGroup group = new ToggleGroup();
    RadioButton lane = choice("events-of-selection", "Of the selection", group);
    RadioButton all = choice("events-all", "All events", group);
    lane.setSelected(true);
    all.selectedProperty().bindBidirectional(model.allProperty());
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Label summary = new Label();
    summary.setId("events-summary");
    summary.getStyleClass().add("muted");
    summary.textProperty().bind(model.summaryProperty());
    HBox bar = new HBox(lane, all, space, summary);
    bar.getStyleClass().add("pane-bar");
    return bar;
  }

  private static RadioButton choice(String id, String text, ToggleGroup group) {
    RadioButton button = new RadioButton(text);
    button.setId(id);
    button.setToggleGroup(group);
    return button;
  }
}
