package io.lightcone.workbench.inspector;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.BorderPane;

/** A handler's source with numbered lines, the one that threw marked. */
final class SourceView extends BorderPane {
  private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");
  private static final int LINES_BEFORE = 6;

  private final Label title = new Label();
  private final ListView<String> lines = new ListView<>();
  private SourceText text = SourceText.none("");

  SourceView() {
    title.setId("inspector-source-title");
    title.getStyleClass().addAll("muted", "pane-note");
    title.setWrapText(true);
    title.setMaxWidth(Double.MAX_VALUE);
    lines.setId("inspector-source");
    lines.getStyleClass().add("code-list");
    lines.setCellFactory(made -> new Line());
    setTop(title);
  }

  void show(SourceText newText) {
    text = newText;
    title.setText(
        text.failedLine() == 0
            ? text.title()
            : text.title() + ", threw at line " + text.failedLine());
    lines.getItems().setAll(text.lines());
    setCenter(text.lines().isEmpty() ? null : lines);
    lines.scrollTo(Math.max(0, text.failedLine() - LINES_BEFORE));
  }

  private final class Line extends ListCell<String> {
    @Override
    protected void updateItem(String line, boolean empty) {
      super.updateItem(line, empty);
      boolean failed = !empty && getIndex() + 1 == text.failedLine();
      pseudoClassStateChanged(FAILED, failed);
      String mark = failed ? "▸" : " ";
      setText(empty ? null : "%s%4d  %s".formatted(mark, getIndex() + 1, line));
    }
  }
}
