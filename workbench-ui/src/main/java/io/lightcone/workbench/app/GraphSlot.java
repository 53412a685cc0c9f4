package io.lightcone.workbench.app;

import io.lightcone.tracer.index.EventTable;
import java.util.function.Consumer;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.layout.Region;

/** One of the panes that the graph answers; the first of them owns the graph. */
record GraphSlot(
    String title,
    Region node,
    Consumer<EventTable> shown,
    ObservableStringValue state,
    GraphPanes owner)
    implements Slot {

  @Override
  public void show(EventTable table) {
    shown.accept(table);
  }

  @Override
  public void close() {
    if (owner != null) {
      owner.close();
    }
  }
}
