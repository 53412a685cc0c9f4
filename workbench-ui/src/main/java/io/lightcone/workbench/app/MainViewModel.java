package io.lightcone.workbench.app;

import io.lightcone.tracer.index.CausalIndex;
import io.lightcone.tracer.recording.RecordingException;
import io.lightcone.workbench.parts.Units;
import io.lightcone.workbench.selection.Selection;
import io.lightcone.workbench.task.Follower;
import io.lightcone.workbench.task.SharedTable;
import io.lightcone.workbench.task.TaskHandle;
import io.lightcone.workbench.task.Tasks;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opening, following and closing recordings. FX thread only; reading goes on outside it. */
public final class MainViewModel implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(MainViewModel.class);
  private static final Duration POLL = Duration.ofMillis(500);

  /** What the window shows. */
  enum Stage {
    WELCOME,
    OPENING,
    OPEN
  }

  private final Tasks tasks;
  private final SharedTable shared;
  private final Settings settings;
  private final Selection selection;
  private final Consumer<CausalIndex> show;
  private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(Stage.WELCOME);
  private final ReadOnlyObjectWrapper<TaskHandle> opening = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<OpenedRecording> opened = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper showing = new ReadOnlyStringWrapper("Nothing is open.");
  private Follower<OpenedRecording> following;

  /**
   * A view model.
   *
   * @param tasks runs the reading
   * @param shared keeps a recording open while background readers are at work
   * @param show told the index when it is there, another when it has grown, and null when it goes
   */
  MainViewModel(
      Tasks tasks,
      SharedTable shared,
      Settings settings,
      Selection selection,
      Consumer<CausalIndex> show) {
    this.tasks = tasks;
    this.shared = shared;
    this.settings = settings;
    this.selection = selection;
    this.show = show;
  }

  /** Opens one or several recordings together, in place of what is open. */
  void open(List<Path> paths) {
    if (paths.isEmpty()) {
      return;
    }
    notice.set("");
    if (opening.get() != null) {
      opening.get().cancel();
    }
    stage.set(Stage.OPENING);
    TaskHandle[] own = new TaskHandle[1];
    own[0] =
        tasks.start(
            "Opening " + name(paths),
            new RecordingLoader(paths),
            loaded -> {
              settings.opened(paths);
              replace(loaded);
            },
            failure -> failed(own[0], failure));
    if (stage.get() == Stage.OPENING) {
      opening.set(own[0]);
    }
  }

  private static String name(List<Path> paths) {
    Path first = paths.get(0).toAbsolutePath().normalize();
    Path last = first.getFileName() == null ? first : first.getFileName();
    return paths.size() == 1 ? last.toString() : last + " and " + (paths.size() - 1) + " more";
  }

  private void failed(TaskHandle own, Exception failure) {
    if (own != null && opening.get() != null && opening.get() != own) {
      return; // another one is being opened by now
    }
    opening.set(null);
    stage.set(opened.get() == null ? Stage.WELCOME : Stage.OPEN);
    if (failure instanceof RecordingException) {
      notice.set("Can't open this: " + failure.getMessage() + ".");
    } else if (!(failure instanceof CancellationException)) {
      LOG.warn("opening failed", failure);
      notice.set("Can't open this: " + failure.getMessage() + ". The log has more.");
    }
  }

  private void replace(OpenedRecording loaded) {
    closeRecording();
    opening.set(null);
    opened.set(loaded);
    describe(loaded);
    show.accept(loaded.index());
    stage.set(Stage.OPEN);
    following = Follower.start(tasks, shared, POLL, loaded::grown, this::grown, this::notFollowed);
  }

  private void grown(OpenedRecording now) {
    opened.set(now);
    describe(now);
    show.accept(now.index());
  }

  private void notFollowed(Exception e) {
    if (!(e instanceof RecordingException)) {
      LOG.warn("following failed", e);
    }
    notice.set("Following has stopped: " + e.getMessage() + ".");
  }

  private void describe(OpenedRecording present) {
    title.set(present.title());
    showing.set(
        "Showing %s, %s"
            .formatted(
                Units.count(present.table().namespaceCount(), "namespace"),
                Units.count(present.table().size(), "event")));
  }

  private void closeRecording() {
    if (following != null) {
      following.stop();
      following = null;
    }
    OpenedRecording present = opened.get();
    if (present != null) {
      selection.reset();
      show.accept(null);
      opened.set(null);
      tasks.background().execute(() -> shared.alone(present::close));
    }
  }

  /** Stops opening. */
  void cancelOpening() {
    if (opening.get() != null) {
      opening.get().cancel();
    }
  }

  /** Shows a sentence that must not be missed; an empty one takes it away. */
  void tell(String sentence) {
    notice.set(sentence);
  }

  ReadOnlyObjectProperty<Stage> stageProperty() {
    return stage.getReadOnlyProperty();
  }

  /** The task that opens something, or null. */
  ReadOnlyObjectProperty<TaskHandle> openingProperty() {
    return opening.getReadOnlyProperty();
  }

  /** What is open, or null. */
  ReadOnlyObjectProperty<OpenedRecording> openedProperty() {
    return opened.getReadOnlyProperty();
  }

  ReadOnlyStringProperty noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  /** The open recording's namespaces and size. */
  ReadOnlyStringProperty titleProperty() {
    return title.getReadOnlyProperty();
  }

  /** What is shown, a sentence for the status line. */
  ReadOnlyStringProperty showingProperty() {
    return showing.getReadOnlyProperty();
  }

  List<List<Path>> recent() {
    return settings.recent();
  }

  @Override
  public void close() {
    cancelOpening();
    closeRecording();
  }
}
