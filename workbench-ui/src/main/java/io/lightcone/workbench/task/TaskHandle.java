package io.lightcone.workbench.task;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** A task as the window sees it. FX thread only, but for {@link #cancelled}. */
public final class TaskHandle {
  private final String title;
  private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");
  private final ReadOnlyDoubleWrapper part = new ReadOnlyDoubleWrapper(Progress.UNKNOWN);
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(true);
  private volatile boolean cancelled;

  TaskHandle(String title) {
    this.title = title;
  }

  /** What it is for, such as {@code Opening datafrost}. */
  public String title() {
    return title;
  }

  /** What it has done so far. */
  public ReadOnlyStringProperty sentenceProperty() {
    return sentence.getReadOnlyProperty();
  }

  /** How much is done, 0 to 1, or {@link Progress#UNKNOWN}. */
  public ReadOnlyDoubleProperty partProperty() {
    return part.getReadOnlyProperty();
  }

  /** Whether it is at work. */
  public ReadOnlyBooleanProperty runningProperty() {
    return running.getReadOnlyProperty();
  }

  /** Asks it to stop; it does so soon. */
  public void cancel() {
    cancelled = true;
  }

  boolean cancelled() {
    return cancelled;
  }

  void show(String newSentence, double newPart) {
    sentence.set(newSentence);
    part.set(newPart);
  }

  void end() {
    running.set(false);
  }
}
