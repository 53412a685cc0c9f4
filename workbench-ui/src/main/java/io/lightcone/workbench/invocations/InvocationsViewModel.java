package io.lightcone.workbench.invocations;

import io.lightcone.tracer.index.EventTable;
import io.lightcone.workbench.parts.OrdinalList;
import io.lightcone.workbench.parts.Outcomes;
import io.lightcone.workbench.parts.Subjects;
import io.lightcone.workbench.parts.Units;
import io.lightcone.workbench.selection.Selected;
import io.lightcone.workbench.selection.Selection;
import io.lightcone.workbench.task.Latest;
import io.lightcone.workbench.task.Progress;
import io.lightcone.workbench.task.TaskHandle;
import io.lightcone.workbench.task.Tasks;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** State of the table of invocations. FX thread only; counting and sorting go on outside it. */
public final class InvocationsViewModel {
  private static final int CHECK_EVERY = 4096;

  private final Selection selection;
  private final Tasks tasks;
  private final Latest<EventTable, InvocationIndex> counting;
  private final OrdinalList rows = new OrdinalList();
  private final StringProperty filter = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper badge = new ReadOnlyStringWrapper("");
  private final ReadOnlyIntegerWrapper chosenRow = new ReadOnlyIntegerWrapper(-1);
  private InvocationOrder order = InvocationOrder.FAILURES_FIRST;
  private boolean descending;
  private EventTable table;
  private volatile InvocationIndex index;
  private TaskHandle arranging;

  /** A view model over the shared selection. */
  public InvocationsViewModel(Selection selection, Tasks tasks) {
    this.selection = selection;
    this.tasks = tasks;
    counting =
        new Latest<>(
            tasks,
            "Counting invocations",
            (newTable, progress) -> count(newTable),
            this::counted,
            failure -> summary.set(failure.getMessage()));
    filter.addListener((property, before, now) -> arrange());
    selection.selectedProperty().addListener((property, before, now) -> follow());
  }

  /** Shows a table's invocations, also when it has grown; null for none. */
  public void show(EventTable newTable) {
    if (newTable == null || !newTable.isSameRecording(table)) {
      counting.forget();
      index = null;
    }
    table = newTable;
    if (newTable == null) {
      arranged(new int[0]);
    } else {
      counting.offer(newTable);
    }
  }

  private InvocationIndex count(EventTable newTable) {
    InvocationIndex before = index;
    return new InvocationIndex(newTable, before);
  }

  private void counted(InvocationIndex counted) {
    index = counted;
    arrange();
  }

  /** Puts the rows in another order. */
  void sort(InvocationOrder newOrder, boolean newDescending) {
    order = newOrder;
    descending = newDescending;
    arrange();
  }

  private void arrange() {
    if (index == null) {
      return;
    }
    if (arranging != null) {
      arranging.cancel();
    }
    InvocationIndex present = index;
    String wanted = filter.get().strip().toLowerCase(Locale.ROOT);
    arranging =
        tasks.start(
            "Sorting invocations",
            progress -> arranged(present, wanted, progress),
            found -> {
              if (present == index) {
                arranged(found);
              }
            },
            failure -> {});
  }

  private int[] arranged(InvocationIndex present, String wanted, Progress progress) {
    InvocationRow row = new InvocationRow(present.table(), present);
    Comparator<Integer> comparator = order.comparator(present.table(), present);
    int[] checked = {0};
    return Arrays.stream(present.started())
        .peek(
            started -> {
              if (++checked[0] % CHECK_EVERY == 0) {
                progress.check();
              }
            })
        .filter(started -> wanted.isEmpty() || row.has(started, wanted))
        .boxed()
        .sorted(descending ? comparator.reversed() : comparator)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private void arranged(int[] found) {
    rows.show(found);
    summary.set(words(found.length));
    int failures = index == null ? 0 : index.failures();
    badge.set(failures == 0 ? "" : Units.number(failures) + " failed");
    chosenRow.set(-1);
    follow();
  }

  private String words(int shown) {
    if (index == null) {
      return "";
    }
    int all = index.started().length;
    if (all == 0) {
      return "No handler ran in this recording.";
    }
    String failed =
        index.failures() == 0 ? "none failed" : Units.number(index.failures()) + " failed";
    return shown == all
        ? Units.count(all, "invocation") + ", " + failed
        : Units.number(shown) + " of " + Units.count(all, "invocation") + " shown, " + failed;
  }

  private void follow() {
    int started = table == null ? -1 : Subjects.invocation(table, selection.get());
    chosenRow.set(started < 0 ? -1 : rows.positionOf(started));
  }

  /** Selects an invocation. */
  void choose(int started) {
    if (Subjects.invocation(table, selection.get()) != started) {
      selection.select(new Selected.OfInvocation(started));
    }
  }

  /**
   * Selects the next failed invocation after the selected one, in the order of the record.
   *
   * @param step 1 for the next, -1 for the one before
   */
  public void nextFailure(int step) {
    if (index == null || index.failures() == 0) {
      return;
    }
    int[] all = index.started();
    int at = Arrays.binarySearch(all, Subjects.invocation(table, selection.get()));
    int position = at >= 0 ? at : step > 0 ? -1 : all.length;
    do {
      position = Math.floorMod(position + step, all.length);
    } while (!isFailure(all[position]));
    selection.select(new Selected.OfInvocation(all[position]));
  }

  OrdinalList rows() {
    return rows;
  }

  /** The row's texts; only while there are rows. */
  InvocationRow row() {
    return new InvocationRow(index.table(), index);
  }

  boolean isFailure(int started) {
    return Outcomes.isFailure(index.table(), started);
  }

  ReadOnlyIntegerProperty chosenRowProperty() {
    return chosenRow.getReadOnlyProperty();
  }

  StringProperty filterProperty() {
    return filter;
  }

  ReadOnlyStringProperty summaryProperty() {
    return summary.getReadOnlyProperty();
  }

  /** How many failed, for the pane's tab; empty for none. */
  public ReadOnlyStringProperty badgeProperty() {
    return badge.getReadOnlyProperty();
  }
}
