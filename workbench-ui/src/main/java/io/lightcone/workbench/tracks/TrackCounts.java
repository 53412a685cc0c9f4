package io.lightcone.workbench.tracks;

import io.lightcone.tracer.index.EventTable;
import io.lightcone.workbench.parts.Outcomes;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Counts the rows of the list in one pass over the table. */
final class TrackCounts {
  private final EventTable table;
  private final List<TreeMap<String, long[]>> woofs = new ArrayList<>();
  private final List<TreeMap<String, long[]>> handlers = new ArrayList<>();
  private final long[] failures;

  private TrackCounts(EventTable table) {
    this.table = table;
    this.failures = new long[table.namespaceCount()];
    for (int i = 0; i < table.namespaceCount(); i++) {
      woofs.add(new TreeMap<>());
      handlers.add(new TreeMap<>());
    }
  }

  /** All rows, namespace by namespace: its WooFs, then its handlers, each by name. */
  static List<Track> of(EventTable table) {
    TrackCounts counts = new TrackCounts(table);
    for (int event = 0; event < table.size(); event++) {
      counts.count(event);
    }
    return counts.tracks();
  }

  private void count(int event) {
    int namespace = table.namespaceOf(event);
    switch (table.type(event)) {
      case WOOF_CREATED -> counts(woofs, namespace, table.woof(event));
      case PUT -> {
        counts(woofs, namespace, table.woof(event))[0]++;
        if (table.handler(event) >= 0) {
          counts(handlers, namespace, table.handler(event));
        }
      }
      case STARTED -> {
        boolean failed = Outcomes.isFailure(table, event);
        long[] counts = counts(handlers, namespace, table.handler(event));
        counts[0]++;
        counts[1] += failed ? 1 : 0;
        failures[namespace] += failed ? 1 : 0;
      }
      default -> {
        return;
      }
    }
  }

  private long[] counts(List<TreeMap<String, long[]>> maps, int namespace, int name) {
    return maps.get(namespace).computeIfAbsent(table.nameText(name), absent -> new long[2]);
  }

  private List<Track> tracks() {
    List<Track> tracks = new ArrayList<>();
    for (int i = 0; i < table.namespaceCount(); i++) {
      int namespace = i;
      String name = table.namespace(i).name();
      tracks.add(new Track(Track.Kind.NAMESPACE, i, name, table.events(i), failures[i]));
      woofs
          .get(i)
          .forEach((woof, c) -> tracks.add(new Track(Track.Kind.WOOF, namespace, woof, c[0], 0)));
      handlers
          .get(i)
          .forEach((h, c) -> tracks.add(new Track(Track.Kind.HANDLER, namespace, h, c[0], c[1])));
    }
    return tracks;
  }
}
