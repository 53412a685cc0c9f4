package io.lightcone.workbench.inspector;

import io.lightcone.workbench.parts.SentenceFlow;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** Sentences with their numbers before them; a single one has none. */
final class Numbered {
  private Numbered() {}

  static List<Node> of(List<SentenceFlow> sentences) {
    if (sentences.size() == 1) {
      return List.copyOf(sentences);
    }
    List<Node> rows = new ArrayList<>();
    for (SentenceFlow sentence : sentences) {
      Label number = new Label(rows.size() + 1 + ".");
      number.getStyleClass().add("why-number");
      number.setMinWidth(HBox.USE_PREF_SIZE);
      HBox.setHgrow(sentence, Priority.ALWAYS);
      sentence.setMinWidth(0);
      sentence.setPrefWidth(1);
      rows.add(new HBox(number, sentence));
    }
    return rows;
  }
}
