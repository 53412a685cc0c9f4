package io.lightcone.workbench.app;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What the window shows when nothing is open. */
final class WelcomePane extends VBox {
  private static final PseudoClass DROP = PseudoClass.getPseudoClass("drop");

  private final MainViewModel model;
  private final ListView<List<Path>> recent = new ListView<>();

  WelcomePane(MainViewModel model, Key.Commands commands) {
    this.model = model;
    setId("welcome");
    getStyleClass().add("welcome");
    Label title = new Label("Lightcone");
    title.getStyleClass().add("welcome-title");
    Label what =
        new Label(
            "Open what a run recorded: see what depended on what, why something failed, and replay"
                + " it.");
    what.setWrapText(true);
    Label before = new Label("Opened before (Enter or double-click opens)");
    before.getStyleClass().add("muted");
    before.setLabelFor(recent);
    VBox box = new VBox(title, what, dropZone(commands), before, recent);
    box.getStyleClass().add("welcome-box");
    getChildren().add(box);
    recent();
    refresh();
  }

  private static HBox dropZone(Key.Commands commands) {
    Button open = new Button("_Open folder...");
    open.setId("welcome-open");
    open.setDefaultButton(false);
    open.getStyleClass().add("accent");
    open.setMinWidth(USE_PREF_SIZE);
    open.setOnAction(pressed -> commands.openFolder());
    Label drop = new Label("or drop recording folders anywhere in this window");
    drop.getStyleClass().add("muted");
    HBox zone = new HBox(open, drop);
    zone.getStyleClass().add("drop-zone");
    return zone;
  }

  private void recent() {
    recent.setId("welcome-recent");
    recent.getStyleClass().add("recent-list");
    recent.setAccessibleText("Recordings opened before");
    Label none = new Label("Nothing yet. “lightcone demo” makes a recording to look at.");
    recent.setPlaceholder(none);
    recent.setCellFactory(made -> new PathsCell());
    recent.setOnKeyPressed(
        key -> {
          if (key.getCode() == KeyCode.ENTER) {
            openChosen();
          }
        });
    recent.setOnMouseClicked(
        click -> {
          if (click.getClickCount() == 2) {
            openChosen();
          }
        });
  }

  private void openChosen() {
    List<Path> chosen = recent.getSelectionModel().getSelectedItem();
    if (chosen != null) {
      model.open(chosen);
    }
  }

  /** Reads the list of recent recordings again. */
  void refresh() {
    recent.getItems().setAll(model.recent());
    recent.getSelectionModel().selectFirst();
  }

  /** Shows whether something to open is being held over the window. */
  void markDrop(boolean over) {
    pseudoClassStateChanged(DROP, over);
  }

  private static final class PathsCell extends ListCell<List<Path>> {
    @Override
    protected void updateItem(List<Path> paths, boolean empty) {
      super.updateItem(paths, empty);
      setText(
          empty || paths == null
              ? null
              : paths.stream().map(Path::toString).collect(Collectors.joining("  +  ")));
    }
  }
}
