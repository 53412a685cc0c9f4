package io.lightcone.workbench.app;

import io.lightcone.tracer.index.EventTable;
import io.lightcone.tracer.index.Missing;
import io.lightcone.workbench.parts.Units;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What the recording doesn't have and should. FX thread only. */
final class GapsViewModel {
  private final ObservableList<String> sentences = FXCollections.observableArrayList();
  private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper badge = new ReadOnlyStringWrapper("");
  private EventTable table;

  void show(EventTable newTable) {
    boolean same = newTable != null && newTable.isSameRecording(table);
    table = newTable;
    if (same && newTable.missing().size() == sentences.size()) {
      return;
    }
    sentences.clear();
    badge.set("");
    if (newTable == null) {
      summary.set("");
      return;
    }
    for (Missing missing : newTable.missing()) {
      sentences.add(newTable.namespace(missing.namespace()).name() + ": " + missing.text());
    }
    badge.set(sentences.isEmpty() ? "" : Units.number(sentences.size()));
    summary.set(sentences.isEmpty() ? "none" : badge.get());
  }

  ObservableList<String> sentences() {
    return sentences;
  }

  /** How many, for the pane's tab; empty for none. */
  ReadOnlyStringProperty badgeProperty() {
    return badge.getReadOnlyProperty();
  }

  /** {@code none}, or how many. */
  ReadOnlyStringProperty summaryProperty() {
    return summary.getReadOnlyProperty();
  }
}
