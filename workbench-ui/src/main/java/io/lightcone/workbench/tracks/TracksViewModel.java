package io.lightcone.workbench.tracks;

import io.lightcone.tracer.event.EventType;
import io.lightcone.tracer.index.EventTable;
import io.lightcone.workbench.parts.Subjects;
import io.lightcone.workbench.selection.Selected;
import io.lightcone.workbench.selection.Selection;
import io.lightcone.workbench.task.Latest;
import io.lightcone.workbench.task.Tasks;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** State of the list at the left. FX thread only. */
public final class TracksViewModel {
  private final Selection selection;
  private final Latest<Supplier<List<Track>>, List<Track>> counting;
  private final ObservableList<Track> tracks = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Track> chosen = new ReadOnlyObjectWrapper<>();
  private final Set<Integer> closed = new HashSet<>();
  private List<Track> all = List.of();
  private EventTable table;
  private TrackCounts counts;
  private boolean changing;

  /** A view model over the shared selection. */
  public TracksViewModel(Selection selection, Tasks tasks) {
    this.selection = selection;
    counting =
        new Latest<>(
            tasks,
            "Listing WooFs and handlers",
            (work, progress) -> work.get(),
            this::show,
            failure -> show(List.of()));
    selection.selectedProperty().addListener((property, before, now) -> follow());
  }

  /** Lists what a table has, also when it has grown; null for none. */
  public void show(EventTable newTable) {
    if (newTable == null || !newTable.isSameRecording(table)) {
      closed.clear();
      counting.forget();
      counts = null;
    }
    table = newTable;
    if (newTable == null) {
      show(List.of());
      return;
    }
    if (counts == null) {
      counts = new TrackCounts(newTable);
    }
    TrackCounts own = counts;
    counting.offer(() -> own.upTo(newTable));
  }

  private void show(List<Track> counted) {
    if (!counted.equals(all)) {
      all = counted;
      arrange();
    }
  }

  private void arrange() {
    changing = true;
    tracks.setAll(
        all.stream()
            .filter(t -> t.kind() == Track.Kind.NAMESPACE || !closed.contains(t.namespace()))
            .toList());
    changing = false;
    chosen.set(null);
    follow();
  }

  private void follow() {
    chosen.set(
        tracks.stream().filter(track -> isAbout(track, selection.get())).findFirst().orElse(null));
  }

  /** An event belongs to the row of its WooF, of its handler, or of the handler that did it. */
  private boolean isAbout(Track track, Selected selected) {
    int event = selected.anchor();
    if (event < 0 || table == null) {
      return selected.equals(track.selected());
    }
    if (track.kind() == Track.Kind.NAMESPACE || track.namespace() != table.namespaceOf(event)) {
      return false;
    }
    if (table.type(event) == EventType.PUT) {
      return isNamed(track, Track.Kind.WOOF, table.woof(event));
    }
    int started = Subjects.invocation(table, selected);
    return started >= 0 && isNamed(track, Track.Kind.HANDLER, table.handler(started));
  }

  private boolean isNamed(Track track, Track.Kind kind, int name) {
    return track.kind() == kind && track.name().equals(table.nameText(name));
  }

  /** Selects a row's WooF or handler. */
  void choose(Track track) {
    if (!changing && track != null && track.selected() != null && track != chosen.get()) {
      selection.select(track.selected());
    }
  }

  /** Opens or closes a row's namespace. */
  void toggle(Track track) {
    if (!closed.remove(track.namespace())) {
      closed.add(track.namespace());
    }
    arrange();
  }

  boolean isOpen(Track track) {
    return !closed.contains(track.namespace());
  }

  ObservableList<Track> tracks() {
    return tracks;
  }

  /** The row that the selection is about; or null. */
  ReadOnlyObjectProperty<Track> chosenProperty() {
    return chosen.getReadOnlyProperty();
  }
}
