package io.lightcone.workbench.app;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The list of keys, over the window. */
final class KeysPane extends StackPane {
  private final Button close = new Button("Close");

  KeysPane(Runnable whenClosed) {
    setId("keys-pane");
    Region shade = new Region();
    shade.getStyleClass().add("keys-shade");
    shade.setOnMouseClicked(click -> whenClosed.run());
    Label title = new Label("Keys");
    title.getStyleClass().add("keys-title");
    GridPane grid = new GridPane();
    grid.getStyleClass().add("grid");
    for (Key key : Key.values()) {
      Label keys = new Label(key.keys());
      keys.getStyleClass().add("key");
      Label meaning = new Label(key.meaning());
      meaning.getStyleClass().add("meaning");
      grid.addRow(key.ordinal(), keys, meaning);
    }
    Label picture =
        new Label("Arrow keys move in lists. The picture has keys of its own, shown beside it.");
    picture.getStyleClass().add("muted");
    close.setId("keys-close");
    close.setOnAction(pressed -> whenClosed.run());
    VBox box = new VBox(title, grid, picture, close);
    box.getStyleClass().add("keys-box");
    box.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    StackPane.setAlignment(box, Pos.CENTER);
    getChildren().addAll(shade, box);
    setVisible(false);
  }

  void toggle() {
    setVisible(!isVisible());
    if (isVisible()) {
      close.requestFocus();
    }
  }
}
