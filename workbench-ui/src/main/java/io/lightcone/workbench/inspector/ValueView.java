package io.lightcone.workbench.inspector;

import com.fasterxml.jackson.databind.JsonNode;
import io.lightcone.tracer.event.Payload;
import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.TreeView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** A payload as a tree when it is JSON, and in hex. */
final class ValueView extends BorderPane {
  private final Label title = new Label();
  private final ToggleButton asTree = new ToggleButton("Tree");
  private final ToggleButton asHex = new ToggleButton("Hex");
  private final TreeView<JsonEntry> tree = new TreeView<>();
  private final ListView<String> hex = new ListView<>();

  ValueView() {
    title.setId("inspector-value-title");
    title.getStyleClass().add("muted");
    title.setWrapText(true);
    HBox.setHgrow(title, Priority.ALWAYS);
    ToggleGroup group = new ToggleGroup();
    asTree.setId("inspector-value-tree-button");
    asHex.setId("inspector-value-hex-button");
    asTree.setMinWidth(USE_PREF_SIZE);
    asHex.setMinWidth(USE_PREF_SIZE);
    asTree.setToggleGroup(group);
    asHex.setToggleGroup(group);
    group
        .selectedToggleProperty()
        .addListener(
            (property, before, now) -> {
              if (now == null) {
                before.setSelected(true);
              } else {
                setCenter(now == asTree ? tree : hex);
              }
            });
    tree.setId("inspector-value-tree");
    tree.getStyleClass().add("value-tree");
    tree.setCellFactory(made -> new JsonCell());
    hex.setId("inspector-value-hex");
    hex.getStyleClass().add("code-list");
    Region space = new Region();
    HBox.setHgrow(space, Priority.SOMETIMES);
    HBox bar = new HBox(title, space, asTree, asHex);
    bar.getStyleClass().add("pane-bar");
    setTop(bar);
  }

  void show(Value value) {
    title.setText(value.title());
    JsonNode json = value.json();
    Payload payload = value.payload();
    asTree.setVisible(payload != null);
    asHex.setVisible(payload != null);
    asTree.setDisable(json == null);
    tree.setRoot(json == null ? null : JsonEntry.tree(json));
    tree.setShowRoot(false);
    hex.setItems(
        payload == null ? FXCollections.observableArrayList() : HexLines.observable(payload));
    if (payload == null) {
      setCenter(null);
    } else {
      ToggleButton wanted = json == null ? asHex : asTree;
      wanted.setSelected(true);
      setCenter(wanted == asTree ? tree : hex);
    }
  }
}
