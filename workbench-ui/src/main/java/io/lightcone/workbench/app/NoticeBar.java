package io.lightcone.workbench.app;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A sentence that must not be missed, until it is taken away. */
final class NoticeBar extends HBox {
  NoticeBar(MainViewModel model) {
    getStyleClass().add("notice");
    Label sentence = new Label();
    sentence.setId("notice");
    sentence.setWrapText(true);
    sentence.setMaxWidth(Double.MAX_VALUE);
    sentence.textProperty().bind(model.noticeProperty());
    HBox.setHgrow(sentence, Priority.ALWAYS);
    Button close = new Button("Dismiss");
    close.setId("notice-close");
    close.setMinWidth(USE_PREF_SIZE);
    close.setOnAction(pressed -> model.tell(""));
    getChildren().addAll(sentence, close);
    visibleProperty().bind(Bindings.isNotEmpty(model.noticeProperty()));
    managedProperty().bind(visibleProperty());
  }
}
