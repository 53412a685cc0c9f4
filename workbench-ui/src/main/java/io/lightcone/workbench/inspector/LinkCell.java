package io.lightcone.workbench.inspector;

import io.lightcone.workbench.selection.Selected;
import java.util.function.Consumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** A cause or an effect: how it relates, a link, what it says. */
final class LinkCell extends ListCell<Link> {
  private final Label relation = new Label();
  private final Hyperlink link = new Hyperlink();
  private final Label text = new Label();
  private final VBox box;

  LinkCell(Consumer<Selected> follow) {
    relation.getStyleClass().add("muted");
    relation.setMinWidth(HBox.USE_PREF_SIZE);
    text.getStyleClass().add("link-text");
    text.setMinWidth(0);
    box = new VBox(new HBox(relation, link), text);
    box.getStyleClass().add("link-box");
    box.setPrefWidth(1);
    link.setOnAction(chosen -> follow.accept(getItem().target()));
    setOnMouseClicked(
        click -> {
          if (getItem() != null && click.getClickCount() == 2) {
            follow.accept(getItem().target());
          }
        });
    listViewProperty()
        .addListener(
            (property, before, list) -> {
              if (list != null) {
                list.setOnKeyPressed(
                    key -> {
                      Link chosen = list.getSelectionModel().getSelectedItem();
                      if (key.getCode() == KeyCode.ENTER && chosen != null) {
                        follow.accept(chosen.target());
                      }
                    });
              }
            });
  }

  @Override
  protected void updateItem(Link item, boolean empty) {
    super.updateItem(item, empty);
    boolean none = empty || item == null;
    setGraphic(none ? null : box);
    setAccessibleText(none ? null : item.relation() + " " + item.label() + ": " + item.text());
    if (!none) {
      relation.setText(item.relation());
      link.setText(item.label());
      text.setText(item.text());
    }
  }
}
