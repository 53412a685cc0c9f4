package io.lightcone.workbench.timeline;

import io.lightcone.runtime.invocation.Describe;
import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.recording.RecordingException;
import io.lightcone.workbench.parts.Units;
import io.lightcone.workbench.timeline.model.TimelineModel;
import io.lightcone.workbench.timeline.model.WooFsAtCut;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What each WooF held at the cut: its name, number of elements, and its newest element. */
final class HeldPane extends VBox {
  private static final int LONGEST = 120;
  private static final double LINES = 3.7;

  private final TimelineViewModel model;
  private final ListView<WooFsAtCut.Held> list = new ListView<>();

  HeldPane(TimelineViewModel model) {
    this.model = model;
    getStyleClass().add("held-pane");
    setId("held-pane");
    Label title = new Label("WooFs at the cut");
    title.getStyleClass().add("held-title");
    list.setId("held-list");
    // two lines of text, however large
    list.fixedCellSizeProperty()
        .bind(
            Bindings.createDoubleBinding(
                () -> title.getFont().getSize() * LINES, title.fontProperty()));
    list.setCellFactory(view -> new Cell());
    list.setPlaceholder(new Label("This recording has no WooFs."));
    list.setOnMouseClicked(event -> select());
    list.setOnKeyPressed(
        event -> {
          if (event.getCode() == javafx.scene.input.KeyCode.ENTER) {
            select();
          }
        });
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren().addAll(title, list);
    visibleProperty().addListener((property, before, now) -> refresh());
    model.frontierPositionProperty().addListener((property, before, now) -> refresh());
    model.modelProperty().addListener((property, before, now) -> refresh());
  }

  /** Selects the newest element of the chosen WooF. */
  private void select() {
    WooFsAtCut.Held chosen = list.getSelectionModel().getSelectedItem();
    if (chosen != null && chosen.put() >= 0) {
      model.select(chosen.put());
    }
  }

  private void refresh() {
    if (isVisible()) {
      int chosen = list.getSelectionModel().getSelectedIndex();
      list.getItems().setAll(model.wooFsAtFrontier());
      list.getSelectionModel().select(chosen);
    }
  }

  /** One WooF on two lines; content is read when a cell is shown, not for the whole list. */
  private final class Cell extends ListCell<WooFsAtCut.Held> {
    private final Label name = new Label();
    private final Label count = new Label();
    private final Label newest = new Label();
    private final Node content;

    Cell() {
      name.getStyleClass().add("held-name");
      count.getStyleClass().add("held-count");
      count.setMinWidth(Region.USE_PREF_SIZE);
      newest.getStyleClass().add("held-newest");
      newest.setTextOverrun(OverrunStyle.ELLIPSIS);
      Region space = new Region();
      HBox.setHgrow(space, Priority.ALWAYS);
      content = new VBox(new HBox(name, space, count), newest);
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(WooFsAtCut.Held held, boolean empty) {
      super.updateItem(held, empty);
      if (empty || held == null) {
        setGraphic(null);
        return;
      }
      TimelineModel shown = model.modelProperty().get();
      String namespace = shown.table().namespace(held.lane().namespace()).name();
      name.setText(namespace + "/" + held.lane().name());
      count.setText(held.put() < 0 ? "empty" : "#" + Units.number(held.seqno()));
      newest.setText(held.put() < 0 ? "nothing put yet" : newest(shown, held.put()));
      setAccessibleText(name.getText() + ", " + count.getText() + ", " + newest.getText());
      setGraphic(content);
    }
  }

  private static String newest(TimelineModel shown, int put) {
    try {
      EventBody body = shown.table().event(put).body();
      String text =
          body instanceof EventBody.Put element
              ? Describe.payload(element.payload())
              : "not an element";
      String line = text.replaceAll("\\s+", " ");
      return line.length() > LONGEST ? line.substring(0, LONGEST) + "\u2026" : line;
    } catch (RecordingException e) {
      return "can't be read: " + e.getMessage();
    }
  }
}
