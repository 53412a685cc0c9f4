package io.lightcone.workbench.find;

import io.lightcone.tracer.index.EventTable;
import io.lightcone.workbench.find.FindResult.Match;
import io.lightcone.workbench.parts.Units;
import io.lightcone.workbench.selection.Selection;
import io.lightcone.workbench.task.TaskHandle;
import io.lightcone.workbench.task.Tasks;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** State of find. FX thread only; the search goes on outside it. */
public final class FindViewModel {
  private final Selection selection;
  private final Tasks tasks;
  private final FindService service;
  private final StringProperty text = new SimpleStringProperty("");
  private final ObservableList<Match> matches = FXCollections.observableArrayList();
  private final ReadOnlyStringWrapper summary =
      new ReadOnlyStringWrapper("Write what you look for in the field at the top, then Enter.");
  private final ReadOnlyObjectWrapper<TaskHandle> running = new ReadOnlyObjectWrapper<>();
  private EventTable table;
  private long asked;

  /** A view model over the shared selection. */
  public FindViewModel(Selection selection, Tasks tasks, FindService service) {
    this.selection = selection;
    this.tasks = tasks;
    this.service = service;
  }

  /** Searches this table from now on; null for none. What was found in another is forgotten. */
  public void show(EventTable newTable) {
    if (newTable == null || !newTable.isSameRecording(table)) {
      cancel();
      asked++;
      matches.clear();
    }
    table = newTable;
  }

  /** Searches for the text; a single match is selected at once. */
  public void find() {
    if (table == null || text.get().isBlank()) {
      return;
    }
    cancel();
    long ticket = ++asked;
    EventTable present = table;
    String wanted = text.get().strip();
    summary.set("Searching for “" + shortened(wanted) + "”");
    TaskHandle handle =
        tasks.start(
            "Searching",
            progress -> service.find(present, wanted, progress),
            result -> {
              if (ticket == asked) {
                found(wanted, result);
              }
            },
            failure -> {
              if (ticket == asked) {
                running.set(null);
                summary.set("The search ended early: " + failure.getMessage());
              }
            });
    running.set(handle.runningProperty().get() ? handle : null);
  }

  private void found(String wanted, FindResult result) {
    running.set(null);
    matches.setAll(result.matches());
    String many = result.total() > matches.size() ? ", the first " + matches.size() + " shown" : "";
    String cut = result.whole() ? "" : ", search cancelled";
    summary.set(
        (result.total() == 0 ? "Nothing" : Units.number(result.total()))
            + " found for “"
            + shortened(wanted)
            + "”"
            + many
            + cut);
    if (!matches.isEmpty()) {
      choose(matches.get(0)); // the best guess at once; the rest is a key away
    }
  }

  private static String shortened(String wanted) {
    return wanted.length() <= 60 ? wanted : wanted.substring(0, 60) + "…";
  }

  /** Stops the search; what was found so far stays. */
  public void cancel() {
    if (running.get() != null) {
      running.get().cancel();
    }
  }

  /** Selects a match. */
  void choose(Match match) {
    selection.select(match.target());
  }

  /** What to look for. */
  public StringProperty textProperty() {
    return text;
  }

  /** The search at work, or null. */
  public ReadOnlyObjectProperty<TaskHandle> runningProperty() {
    return running.getReadOnlyProperty();
  }

  ObservableList<Match> matches() {
    return matches;
  }

  ReadOnlyStringProperty summaryProperty() {
    return summary.getReadOnlyProperty();
  }
}
