package io.lightcone.workbench.events;

import io.lightcone.tracer.explain.EventSentence;
import io.lightcone.tracer.index.EventTable;
import io.lightcone.tracer.recording.RecordingException;
import io.lightcone.workbench.parts.Kinds;
import io.lightcone.workbench.parts.OrdinalList;
import io.lightcone.workbench.parts.Subjects;
import io.lightcone.workbench.parts.Units;
import io.lightcone.workbench.selection.Selected;
import io.lightcone.workbench.selection.Selection;
import io.lightcone.workbench.task.Latest;
import io.lightcone.workbench.task.Tasks;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/** State of the list of events. FX thread only. */
public final class EventsViewModel {
  private final Selection selection;
  private final Tasks tasks;
  private final Latest<Supplier<EventScope>, EventScope> growing;
  private final OrdinalList rows = new OrdinalList();
  private final BooleanProperty all = new SimpleBooleanProperty();
  private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
  private final ReadOnlyIntegerWrapper chosenRow = new ReadOnlyIntegerWrapper(-1);
  private EventTable table;
  private EventSentence sentences;
  private EventScope scope;
  private long asked;

  /** A view model over the shared selection. */
  public EventsViewModel(Selection selection, Tasks tasks) {
    this.selection = selection;
    this.tasks = tasks;
    growing =
        new Latest<>(
            tasks,
            "Listing events",
            (work, progress) -> work.get(),
            this::grown,
            failure -> summary.set(failure.getMessage()));
    all.addListener((property, before, now) -> list());
    selection.selectedProperty().addListener((property, before, now) -> selected());
  }

  /** Lists a table's events, also when it has grown; null for none. */
  public void show(EventTable newTable) {
    boolean same = newTable != null && newTable.isSameRecording(table);
    table = newTable;
    sentences = newTable == null ? null : new EventSentence(newTable);
    if (!same) {
      growing.forget();
      list();
    } else if (scope != null) {
      EventScope present = scope;
      growing.offer(() -> present.grown(newTable));
    }
  }

  private void grown(EventScope grown) {
    boolean stale = scope == null || scope.wanted() != grown.wanted();
    if (stale || grown.searched() <= scope.searched()) {
      return; // something else, or more, is listed by now
    }
    boolean more = grown.events().length > scope.events().length;
    scope = grown;
    if (more) {
      rows.grow(grown.events());
      summary.set(grown.words());
    }
  }

  private void selected() {
    int row = rows.positionOf(selection.get().anchor());
    if (row >= 0) {
      chosenRow.set(row);
    } else {
      list();
    }
  }

  private void list() {
    long ticket = ++asked;
    scope = null;
    if (table == null) {
      rows.show(new int[0]);
      summary.set("");
      return;
    }
    EventTable present = table;
    Selected selected = selection.get();
    boolean everything = all.get();
    tasks.start(
        "Listing events",
        progress -> everything ? EventScope.all(present) : EventScope.of(present, selected),
        scope -> {
          if (ticket == asked) {
            show(scope);
          }
        },
        failure -> summary.set(failure.getMessage()));
  }

  private void show(EventScope found) {
    scope = found;
    chosenRow.set(-1);
    rows.show(found.events());
    summary.set(found.words());
    chosenRow.set(rows.positionOf(selection.get().anchor()));
    if (table.size() > found.searched()) {
      EventTable present = table;
      growing.offer(() -> found.grown(present)); // it grew while we looked
    }
  }

  /** Selects an event; the first of an invocation stands for all of it. */
  void choose(int event) {
    if (selection.get().anchor() != event) {
      selection.select(Subjects.of(table, event));
    }
  }

  OrdinalList rows() {
    return rows;
  }

  ReadOnlyIntegerProperty chosenRowProperty() {
    return chosenRow.getReadOnlyProperty();
  }

  /** Whether all events are listed rather than the selection's. */
  BooleanProperty allProperty() {
    return all;
  }

  ReadOnlyStringProperty summaryProperty() {
    return summary.getReadOnlyProperty();
  }

  String label(int event) {
    return table.label(event);
  }

  String kind(int event) {
    return Kinds.word(table.type(event));
  }

  String time(int event) {
    return Units.time(table.wallMicros(event));
  }

  String lane(int event) {
    int lane = table.lane(event);
    return lane < 0 ? "" : Subjects.laneLabel(table, lane);
  }

  String sentence(int event) {
    try {
      return sentences.of(event);
    } catch (RecordingException e) {
      return e.getMessage();
    }
  }
}
