package io.lightcone.workbench.app;

import io.lightcone.workbench.task.TaskHandle;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;

/** What the window shows while the first recording is being read. */
final class OpeningPane extends VBox {
  private final Label title = new Label("Opening");
  private final Label sentence = new Label();
  private final ProgressBar progress = new ProgressBar(-1);

  OpeningPane(MainViewModel model) {
    setId("opening");
    getStyleClass().add("welcome");
    title.getStyleClass().add("keys-title");
    sentence.setId("opening-progress");
    sentence.getStyleClass().add("muted");
    Button cancel = new Button("_Cancel");
    cancel.setId("opening-cancel");
    cancel.setOnAction(pressed -> model.cancelOpening());
    getChildren().addAll(title, progress, sentence, cancel);
    model.openingProperty().addListener((property, before, now) -> show(now));
  }

  private void show(TaskHandle task) {
    sentence.textProperty().unbind();
    progress.progressProperty().unbind();
    if (task != null) {
      title.setText(task.title());
      sentence.textProperty().bind(task.sentenceProperty());
      progress.progressProperty().bind(task.partProperty());
    }
  }
}
