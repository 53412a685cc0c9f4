package io.lightcone.workbench.app;

import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.BorderPane;

/** The list of gaps. */
final class GapsView extends BorderPane {
  GapsView(GapsViewModel model) {
    setId("gaps-pane");
    ListView<String> list = new ListView<>(model.sentences());
    list.setId("gaps-list");
    list.setAccessibleText("Gaps in the recording");
    list.setPlaceholder(new Label("No gap is known: the recording has all it should have."));
    setCenter(list);
  }
}
