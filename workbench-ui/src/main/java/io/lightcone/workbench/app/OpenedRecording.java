package io.lightcone.workbench.app;

import io.lightcone.tracer.index.CausalIndex;
import io.lightcone.tracer.index.EventTable;
import io.lightcone.tracer.index.TableLoader;
import io.lightcone.tracer.recording.NamespaceRecording;
import io.lightcone.tracer.recording.Recording;
import io.lightcone.workbench.parts.Units;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A recording in the window.
 *
 * @param recording its files, open
 * @param loader fills its table, and again as it grows; for the one thread that does
 * @param index the events read so far with what caused what; all panes share it
 */
record OpenedRecording(Recording recording, TableLoader loader, CausalIndex index)
    implements AutoCloseable {
  private static final int NAMED = 3;

  EventTable table() {
    return index.table();
  }

  /** Reads and indexes what has come; null if nothing has. Not on the window's thread. */
  OpenedRecording grown() {
    return loader.refresh() == 0
        ? null
        : new OpenedRecording(recording, loader, new CausalIndex(loader.table().snapshot()));
  }

  /** Its namespaces and size in a few words. */
  String title() {
    List<NamespaceRecording> all = recording.namespaces();
    String names =
        all.stream().limit(NAMED).map(NamespaceRecording::name).collect(Collectors.joining(", "));
    String more = all.size() > NAMED ? " and " + (all.size() - NAMED) + " more" : "";
    return names + more + " · " + Units.count(table().size(), "event");
  }

  @Override
  public void close() {
    recording.close();
  }
}
