package io.lightcone.workbench.app;

import io.lightcone.tracer.index.EventTable;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.layout.Region;

/** A pane from elsewhere. FX thread only. */
interface Slot {

  /** The pane's title on its tab. */
  String title();

  /** The pane. */
  Region node();

  /** Shows a table, again when it has grown, and null when it goes. */
  void show(EventTable table);

  /** What the status line says about it at the right; or null for nothing. */
  default ObservableStringValue state() {
    return null;
  }

  /** Takes the focus. */
  default void focus() {
    node().requestFocus();
  }

  /** The window closes. */
  default void close() {}
}
