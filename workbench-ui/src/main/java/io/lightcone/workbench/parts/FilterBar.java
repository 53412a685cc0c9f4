package io.lightcone.workbench.parts;

import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** A field that filters a list, and a sentence that says what is shown. Escape empties it. */
public final class FilterBar extends HBox {

  /**
   * A bar.
   *
   * @param id the field's id
   * @param prompt what can be written
   * @param filter bound to the field
   * @param summary what is shown
   */
  public FilterBar(String id, String prompt, StringProperty filter, ObservableStringValue summary) {
    getStyleClass().add("pane-bar");
    TextField field = new TextField();
    field.setId(id);
    field.setPromptText(prompt);
    field.setAccessibleText(prompt);
    field.getStyleClass().add("filter-field");
    field.textProperty().bindBidirectional(filter);
    field.setOnKeyPressed(
        key -> {
          if (key.getCode() == KeyCode.ESCAPE && !field.getText().isEmpty()) {
            field.clear();
            key.consume();
          }
        });
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Label words = new Label();
    words.setId(id + "-summary");
    words.getStyleClass().add("muted");
    words.textProperty().bind(summary);
    getChildren().addAll(field, space, words);
  }
}
