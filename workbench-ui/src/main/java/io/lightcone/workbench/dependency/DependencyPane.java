package io.lightcone.workbench.dependency;

import io.lightcone.workbench.graph.FlowEvent;
import io.lightcone.workbench.graph.FlowNode;
import javafx.geometry.Orientation;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** What depends on what, as boxes and arrows, and the events behind an arrow as a list. */
public final class DependencyPane extends BorderPane {
  private static final double LIST_PART = 0.68;

  private final DependencyViewModel model;
  private final Diagram diagram;
  private final ListView<FlowEvent> list = new ListView<>();

  /** A pane over its view model. */
  public DependencyPane(DependencyViewModel model) {
    this.model = model;
    diagram = new Diagram(model);
    setId("dependency-pane");
    getStyleClass().add("dependency-pane");
    getStylesheets().add(DependencyPane.class.getResource("dependency.css").toExternalForm());
    SplitPane split = new SplitPane(picture(), drawer());
    split.setOrientation(Orientation.HORIZONTAL);
    split.setDividerPositions(LIST_PART);
    setCenter(split);
  }

  private StackPane picture() {
    ScrollPane scroll = new ScrollPane(new Group(diagram));
    scroll.setPannable(true);
    scroll.setId("dependency-scroll");
    scroll.getStyleClass().add("dependency-scroll");
    Label message = new Label();
    message.setId("dependency-message");
    message.getStyleClass().add("dependency-message");
    message.setWrapText(true);
    message.textProperty().bind(model.messageProperty());
    message.visibleProperty().bind(model.messageProperty().isNotEmpty());
    message.setMouseTransparent(true);
    return new StackPane(scroll, message);
  }

  private VBox drawer() {
    Label heading = new Label();
    heading.setId("dependency-heading");
    heading.getStyleClass().add("dependency-heading");
    heading.textProperty().bind(model.headingProperty());
    list.setId("dependency-events");
    list.setItems(model.events());
    list.setCellFactory(view -> new Row());
    list.setPlaceholder(new Label("Choose a handler or an arrow"));
    list.getSelectionModel().selectedItemProperty().addListener((p, was, now) -> model.choose(now));
    list.addEventHandler(KeyEvent.KEY_RELEASED, this::pageWhenAtEnd);
    VBox drawer = new VBox(heading, list);
    VBox.setVgrow(list, javafx.scene.layout.Priority.ALWAYS);
    drawer.getStyleClass().add("dependency-drawer");
    return drawer;
  }

  private void pageWhenAtEnd(KeyEvent key) {
    boolean atEnd = list.getSelectionModel().getSelectedIndex() == model.events().size() - 1;
    if (atEnd && (key.getCode() == KeyCode.DOWN || key.getCode() == KeyCode.END)) {
      model.nextPage();
    }
  }

  /** The box that stands for a node, for tests. */
  javafx.scene.Node boxOf(FlowNode node) {
    return diagram.boxOf(node);
  }

  private final class Row extends ListCell<FlowEvent> {
    @Override
    protected void updateItem(FlowEvent event, boolean empty) {
      super.updateItem(event, empty);
      getStyleClass().removeAll("failed");
      if (empty || event == null) {
        setText(null);
        return;
      }
      String outcome = event.outcome() == null ? "" : "  " + event.outcome();
      setText(event.text() + outcome + "   " + event.id());
      if (event.outcome() != null && !event.outcome().equals("ok")) {
        getStyleClass().add("failed");
      }
      if (getIndex() == model.events().size() - 1) {
        model.nextPage();
      }
    }
  }
}
