package io.lightcone.workbench.replaypanel;

import io.lightcone.tracer.index.EventTable;
import io.lightcone.workbench.lines.LinesViewModel;
import io.lightcone.workbench.parts.Subjects;
import io.lightcone.workbench.selection.Selected;
import io.lightcone.workbench.selection.Selection;
import io.lightcone.workbench.task.Tasks;
import java.nio.file.Path;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** State of the replay pane. FX thread only; replays go on outside it. */
public final class ReplayViewModel {
  private static final String NOTHING = "Select an invocation, then Replay.";

  private final Selection selection;
  private final Tasks tasks;
  private final Function<EventTable, ReplayService> services;
  private final ReadOnlyObjectWrapper<ReplayReport> report = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper candidate = new ReadOnlyStringWrapper(NOTHING);
  private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper code = new ReadOnlyStringWrapper("recorded code");
  private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper trusted = new ReadOnlyBooleanWrapper();
  private final LinesViewModel lines = new LinesViewModel();
  private EventTable table;
  private ReplayService service;
  private Path handlers;
  private long asked;

  /**
   * A view model over the shared selection.
   *
   * @param services makes the service that replays a table
   */
  public ReplayViewModel(
      Selection selection, Tasks tasks, Function<EventTable, ReplayService> services) {
    this.selection = selection;
    this.tasks = tasks;
    this.services = services;
    selection.selectedProperty().addListener((property, before, now) -> offer());
  }

  /** Replays invocations of this table from now on; null for none. */
  public void show(EventTable newTable) {
    if (newTable != null && newTable.isSameRecording(table)) {
      service.follow(newTable);
    } else {
      asked++;
      busy.set(false);
      trusted.set(false);
      handlers = null;
      code.set("recorded code");
      report.set(null);
      lines.show(null);
      message.set("");
      service = newTable == null ? null : services.apply(newTable);
    }
    table = newTable;
    offer();
  }

  private void offer() {
    int started = invocation();
    ready.set(started >= 0);
    candidate.set(started < 0 ? NOTHING : table.invocationLabel(started));
  }

  private int invocation() {
    return table == null ? -1 : Subjects.invocation(table, selection.get());
  }

  /** The user agreed to run code out of this recording. */
  public void trust() {
    trusted.set(true);
    reload();
  }

  /** Replays the selected invocation, once the user has agreed to run the recording's code. */
  public void replay() {
    replay(false);
  }

  /** Loads the handlers in use again, as they are now, and replays. */
  public void reload() {
    replay(true);
  }

  private void replay(boolean load) {
    int started = invocation();
    if (started < 0 || busy.get()) {
      return;
    }
    if (trusted.get()) {
      run(started, load);
    } else {
      message.set(
          "Replaying runs code that came with this recording, without network and files. Run it"
              + " only if you trust where the recording comes from.");
    }
  }

  /** Loads changed handlers, from a jar or a directory of classes, and replays on them. */
  public void useHandlers(Path path) {
    handlers = path;
    reload();
  }

  /** Shows lines by a directory or jar of sources, and replays. */
  void useSources(Path path) {
    if (service != null) {
      service.useSources(path);
      replay();
    }
  }

  /** The lines of the last replay. */
  LinesViewModel lines() {
    return lines;
  }

  /** Goes back to the recorded code. */
  void useRecorded() {
    useHandlers(null);
  }

  private void run(int started, boolean load) {
    long ticket = ++asked;
    ReplayService present = service;
    Path path = handlers;
    busy.set(true);
    message.set("");
    code.set(path == null ? "recorded code" : "code in " + path);
    tasks.start(
        "Replaying " + table.invocationLabel(started),
        progress -> {
          if (load) {
            present.useHandlers(path);
          }
          return present.replay(started);
        },
        found -> done(ticket, found, ""),
        failure -> done(ticket, null, failure.getMessage()));
  }

  private void done(long ticket, ReplayReport found, String sentence) {
    if (ticket == asked) {
      busy.set(false);
      report.set(found);
      lines.show(found == null ? null : found.lines());
      message.set(sentence);
    }
  }

  /** Selects the recorded event of a step, and goes to the line that made it. */
  void choose(ReplayStep step) {
    lines.toOperation(step.index());
    if (step.event() >= 0) {
      selection.select(new Selected.OfEvent(step.event()));
    }
  }

  /** What came of the last replay, or null. */
  ReadOnlyObjectProperty<ReplayReport> reportProperty() {
    return report.getReadOnlyProperty();
  }

  /** The invocation that would be replayed, or what to do. */
  ReadOnlyStringProperty candidateProperty() {
    return candidate.getReadOnlyProperty();
  }

  ReadOnlyStringProperty messageProperty() {
    return message.getReadOnlyProperty();
  }

  /** Which code is run. */
  ReadOnlyStringProperty codeProperty() {
    return code.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty readyProperty() {
    return ready.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty trustedProperty() {
    return trusted.getReadOnlyProperty();
  }
}
