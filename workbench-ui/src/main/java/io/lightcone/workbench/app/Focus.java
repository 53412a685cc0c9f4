package io.lightcone.workbench.app;

import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;

/** Where the focus goes when a pane is called by key. */
final class Focus {
  private Focus() {}

  /** Into the first list, table or text of {@code pane}, else to {@code otherwise}. */
  static void into(Node pane, Node otherwise) {
    for (String kind : new String[] {".table-view", ".list-view", ".text-area"}) {
      for (Node node : pane.lookupAll(kind)) {
        boolean fits =
            node instanceof TableView || node instanceof ListView || node instanceof TextArea;
        if (fits && node.isFocusTraversable() && !node.isDisabled()) {
          node.requestFocus();
          return;
        }
      }
    }
    otherwise.requestFocus();
  }
}
