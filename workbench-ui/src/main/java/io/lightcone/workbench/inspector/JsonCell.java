package io.lightcone.workbench.inspector;

import javafx.scene.control.Label;
import javafx.scene.control.TreeCell;
import javafx.scene.layout.HBox;

/** A name and its value. */
final class JsonCell extends TreeCell<JsonEntry> {
  private final Label name = new Label();
  private final Label value = new Label();
  private final HBox box = new HBox(name, value);

  JsonCell() {
    box.getStyleClass().add("json-entry");
    name.getStyleClass().add("json-name");
  }

  @Override
  protected void updateItem(JsonEntry entry, boolean empty) {
    super.updateItem(entry, empty);
    boolean none = empty || entry == null;
    setGraphic(none ? null : box);
    setAccessibleText(none ? null : entry.name() + " " + entry.value());
    if (!none) {
      name.setText(entry.name());
      value.setText(entry.value());
      value.getStyleClass().setAll("label", "json-" + entry.kind());
    }
  }
}
