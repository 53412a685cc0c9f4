package io.lightcone.workbench.app;

import io.lightcone.tracer.index.CausalIndex;
import java.util.function.Consumer;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.layout.Region;

/** One of the panes that the graph answers; the first of them owns the graph. */
record GraphSlot(
    String title,
    Region node,
    Consumer<CausalIndex> shown,
    ObservableStringValue state,
    GraphPanes owner)
    implements Slot {

  @Override
  public void show(CausalIndex index) {
    shown.accept(index);
  }

  @Override
  public void close() {
    if (owner != null) {
      owner.close();
    }
  }
}
