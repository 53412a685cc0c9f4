package io.lightcone.workbench.app;

import io.lightcone.workbench.timeline.PictureKey;
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
    grid.add(heading("In the window"), 0, 0, 2, 1);
    for (Key key : Key.values()) {
      add(grid, 0, key.ordinal() + 1, key.keys(), key.meaning());
    }
    grid.add(heading("In the picture"), 2, 0, 2, 1);
    for (PictureKey key : PictureKey.values()) {
      add(grid, 2, key.ordinal() + 1, key.keys(), key.meaning());
    }
    Label picture = new Label("Arrow keys move in lists, Tab goes from control to control.");
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

  private static Label heading(String text) {
    Label heading = new Label(text);
    heading.getStyleClass().add("muted");
    return heading;
  }

  private static void add(GridPane grid, int column, int row, String keys, String meaning) {
    Label key = new Label(keys);
    key.getStyleClass().add("key");
    Label told = new Label(meaning);
    told.getStyleClass().add("meaning");
    grid.add(key, column, row);
    grid.add(told, column + 1, row);
  }

  void toggle() {
    setVisible(!isVisible());
    if (isVisible()) {
      close.requestFocus();
    }
  }
}
