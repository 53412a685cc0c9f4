package io.lightcone.workbench.tracks;

import io.lightcone.tracer.index.EventTable;
import io.lightcone.workbench.parts.Outcomes;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Counts the rows of the list, each event once however the table grows. */
final class TrackCounts {
  private EventTable table;
  private int counted;
  private final List<TreeMap<String, long[]>> woofs = new ArrayList<>();
  private final List<TreeMap<String, long[]>> handlers = new ArrayList<>();
  private final long[] failures;

  TrackCounts(EventTable table) {
    this.table = table;
    this.failures = new long[table.namespaceCount()];
    for (int i = 0; i < table.namespaceCount(); i++) {
      woofs.add(new TreeMap<>());
      handlers.add(new TreeMap<>());
    }
  }

  /**
   * Counts what came since the last time. Of the events before, only an invocation's outcome may
   * have changed, and only by an end that came since.
   *
   * @param now the table, perhaps grown since
   * @return all rows, namespace by namespace: its WooFs, then its handlers, each by name
   */
  synchronized List<Track> upTo(EventTable now) {
    table = now;
    for (; counted < now.size(); counted++) {
      count(counted);
    }
    return tracks();
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
      case STARTED -> counts(handlers, namespace, table.handler(event))[0]++;
      case ENDED -> ended(namespace, table.lane(event));
      default -> {
        return;
      }
    }
  }

  private void ended(int namespace, int started) {
    if (started >= 0 && Outcomes.isFailure(table, started)) {
      counts(handlers, namespace, table.handler(started))[1]++;
      failures[namespace]++;
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
