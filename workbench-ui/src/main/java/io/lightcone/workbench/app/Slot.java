package io.lightcone.workbench.app;

import io.lightcone.tracer.index.CausalIndex;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.layout.Region;

/** A pane from elsewhere. FX thread only. */
interface Slot {

  /** The pane's title on its tab. */
  String title();

  /** The pane. */
  Region node();

  /** Shows what an index holds, another when the recording has grown, and null when it goes. */
  void show(CausalIndex index);

  /** What the status line says about it at the right; or null for nothing. */
  default ObservableStringValue state() {
    return null;
  }

  /** Takes the focus. */
  default void focus() {
    node().requestFocus();
  }

  /** Where it may put sentences that must not be missed. */
  default void onNotice(java.util.function.Consumer<String> notice) {}

  /** Whether it shows what it was last told to show. */
  default boolean isReady() {
    return true;
  }

  /** Saves a picture of it, if it can. */
  default void save() {}

  /** The window closes. */
  default void close() {}
}
