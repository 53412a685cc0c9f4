package io.lightcone.workbench.parts;

import io.lightcone.workbench.selection.Selected;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** A sentence with its links. */
public final class SentenceFlow extends TextFlow {

  /**
   * Shows a sentence.
   *
   * @param follow told where a link that was chosen leads
   */
  public SentenceFlow(Sentence sentence, Consumer<Selected> follow) {
    getStyleClass().add("sentence");
    setAccessibleText(sentence.text());
    sentence.parts().forEach(part -> getChildren().add(node(part, follow)));
  }

  private static Node node(Sentence.Part part, Consumer<Selected> follow) {
    if (part.target() != null) {
      Hyperlink link = new Hyperlink(part.text());
      link.setOnAction(chosen -> follow.accept(part.target()));
      return link;
    }
    Text text = new Text(part.text());
    text.getStyleClass().add("sentence-" + part.style().name().toLowerCase(Locale.ROOT));
    return text;
  }
}
