package io.lightcone.workbench.selection;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The shared selection with its history, as in a browser. FX thread only. */
public final class Selection {
  private static final int HISTORY = 200;

  private final ReadOnlyObjectWrapper<Selected> selected =
      new ReadOnlyObjectWrapper<>(Selected.NOTHING);
  private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper canGoForward = new ReadOnlyBooleanWrapper();
  private final Deque<Selected> past = new ArrayDeque<>();
  private final Deque<Selected> future = new ArrayDeque<>();

  /** What is selected; never null. */
  public ReadOnlyObjectProperty<Selected> selectedProperty() {
    return selected.getReadOnlyProperty();
  }

  /** What is selected; never null. */
  public Selected get() {
    return selected.get();
  }

  /** Selects something; selecting the same again changes nothing. */
  public void select(Selected next) {
    if (next.equals(selected.get())) {
      return;
    }
    past.push(selected.get());
    if (past.size() > HISTORY) {
      past.removeLast();
    }
    future.clear();
    show(next);
  }

  /** Goes to what was selected before. */
  public void back() {
    if (!past.isEmpty()) {
      future.push(selected.get());
      show(past.pop());
    }
  }

  /** Undoes {@link #back}. */
  public void forward() {
    if (!future.isEmpty()) {
      past.push(selected.get());
      show(future.pop());
    }
  }

  /** Selects nothing and forgets what was before: another recording is being looked at. */
  public void reset() {
    past.clear();
    future.clear();
    show(Selected.NOTHING);
  }

  private void show(Selected next) {
    selected.set(next);
    canGoBack.set(!past.isEmpty());
    canGoForward.set(!future.isEmpty());
  }

  /** Whether {@link #back} leads anywhere. */
  public ReadOnlyBooleanProperty canGoBackProperty() {
    return canGoBack.getReadOnlyProperty();
  }

  /** Whether {@link #forward} leads anywhere. */
  public ReadOnlyBooleanProperty canGoForwardProperty() {
    return canGoForward.getReadOnlyProperty();
  }
}
