package io.lightcone.workbench.lines;

import io.lightcone.replay.lines.LineTimeline;
import io.lightcone.replay.lines.Listing;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Where somebody is in the lines of a replay. FX thread only. */
public final class LinesViewModel {
  private final ReadOnlyBooleanWrapper present = new ReadOnlyBooleanWrapper();
  private final IntegerProperty step = new SimpleIntegerProperty(-1);
  private final IntegerProperty operation = new SimpleIntegerProperty(-1);
  private final ReadOnlyObjectWrapper<Listing> listing = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper position = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper calls = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper exception = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
  private final ObservableList<LineTimeline.Variable> variables =
      FXCollections.observableArrayList();
  private TracedLines lines;
  private Map<LineTimeline.Place, Integer> counts = Map.of();
  private BitSet ran = new BitSet();

  /** Nothing is shown at first. */
  public LinesViewModel() {
    step.addListener((property, before, now) -> move(now.intValue()));
  }

  /** Shows the lines of another replay, from their beginning; null for none. */
  public void show(TracedLines shown) {
    lines = shown;
    listing.set(null);
    variables.clear();
    note.set("");
    counts = shown == null ? Map.of() : shown.timeline().counts();
    present.set(shown != null);
    step.set(-1);
    if (shown != null) {
      step.set(shown.timeline().exceptionSteps().stream().reduce(0, (one, next) -> next));
      if (shown.timeline().isCut()) {
        note.set("Only the first %,d lines are kept.".formatted(shown.timeline().size()));
      }
    }
  }

  private LineTimeline timeline() {
    return lines.timeline();
  }

  private void move(int to) {
    if (lines == null || to < 0) {
      return;
    }
    LineTimeline.Place place = timeline().place(to);
    Listing now = lines.listings().at(place);
    if (now != listing.get()) {
      ran = ranIn(place, now);
      listing.set(now);
    }
    position.set("line %,d, step %,d of %,d".formatted(place.line(), to + 1, timeline().size()));
    calls.set(
        timeline().stack(to).stream()
            .map(call -> text(call.place()))
            .collect(Collectors.joining("  <  ")));
    String thrown = timeline().exception(to);
    exception.set(thrown == null ? "" : thrown);
    variables.setAll(timeline().variables(to));
    int first = timeline().operationsBefore(to);
    operation.set(first < timeline().operationsBefore(to + 1) ? first : -1);
  }

  private static String text(LineTimeline.Place place) {
    String type = place.className().substring(place.className().lastIndexOf('.') + 1);
    return type.replace('$', '.') + "." + place.method();
  }

  private BitSet ranIn(LineTimeline.Place place, Listing now) {
    BitSet found = new BitSet();
    counts.keySet().stream()
        .filter(one -> lines.listings().at(one) == now || one.equals(place))
        .forEach(one -> found.set(one.line()));
    return found;
  }

  /** To the next line that ran. */
  public void forward() {
    go(step.get() + 1);
  }

  /** To the line that ran before. */
  public void back() {
    go(step.get() - 1);
  }

  /** To the next line of this method, or of one that called it. */
  public void over() {
    if (lines != null) {
      go(timeline().over(step.get()));
    }
  }

  /** To the line before in this method, or the one that called it. */
  public void backOver() {
    if (lines != null) {
      go(timeline().backOver(step.get()));
    }
  }

  /** To the first line. */
  public void first() {
    go(0);
  }

  /** To the last line. */
  public void last() {
    go(Integer.MAX_VALUE);
  }

  /** To the line that made an operation. */
  public void toOperation(int index) {
    if (lines != null && index < timeline().operations() - 1) {
      int made = timeline().stepOf(index);
      if (made >= 0) {
        go(made);
      }
    }
  }

  /** Whether the line about to run makes an operation. */
  public boolean isHere(int index) {
    return lines != null && timeline().stepOf(index) == step.get();
  }

  /** To the line that changed a variable last; says so where there is none. */
  void toLastChange(LineTimeline.Variable variable) {
    int changed = timeline().lastChange(step.get(), variable.path());
    note.set(
        changed >= 0
            ? variable.path() + " was changed here"
            : variable.path() + " has been so since the method began");
    if (changed >= 0) {
      go(changed);
    }
  }

  private void go(int to) {
    if (lines != null) {
      step.set(Math.max(0, Math.min(to, timeline().size() - 1)));
    }
  }

  /** The row of the listing that is about to run, or -1. */
  int currentRow() {
    return listing.get() == null || step.get() < 0
        ? -1
        : listing.get().rowOf(timeline().place(step.get()).line());
  }

  /** Whether a row's line ran at any step. */
  boolean ran(Listing.Row row) {
    return row.line() > 0 && ran.get(row.line());
  }

  int size() {
    return lines == null ? 0 : timeline().size();
  }

  List<Integer> exceptionSteps() {
    return lines == null ? List.of() : timeline().exceptionSteps();
  }

  ObservableList<LineTimeline.Variable> variables() {
    return variables;
  }

  IntegerProperty stepProperty() {
    return step;
  }

  /** The first operation of the line about to run, or -1. */
  public IntegerProperty operationProperty() {
    return operation;
  }

  /** Whether there are lines. */
  public ReadOnlyBooleanProperty presentProperty() {
    return present.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Listing> listingProperty() {
    return listing.getReadOnlyProperty();
  }

  ReadOnlyStringProperty positionProperty() {
    return position.getReadOnlyProperty();
  }

  ReadOnlyStringProperty callsProperty() {
    return calls.getReadOnlyProperty();
  }

  ReadOnlyStringProperty exceptionProperty() {
    return exception.getReadOnlyProperty();
  }

  ReadOnlyStringProperty noteProperty() {
    return note.getReadOnlyProperty();
  }
}
