package io.lightcone.tracer.explain;

import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.Outcome;
import io.lightcone.tracer.index.EventTable;
import io.lightcone.tracer.recording.NamespaceRecording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Counts what a recording holds. */
public final class Summaries {
  private final EventTable table;
  private final Map<Name, long[]> woofs = new TreeMap<>();
  private final Map<Name, long[]> handlers = new TreeMap<>();
  private final List<Summary.OfBundle> bundles = new ArrayList<>();
  private long puts;
  private long reads;
  private long invocations;
  private long failed;
  private long pending;
  private long fromMicros = Long.MAX_VALUE;
  private long toMicros = Long.MIN_VALUE;

  private record Name(String namespace, String name) implements Comparable<Name> {
    @Override
    public int compareTo(Name other) {
      int byNamespace = namespace.compareTo(other.namespace);
      return byNamespace != 0 ? byNamespace : name.compareTo(other.name);
    }
  }

  private Summaries(EventTable table) {
    this.table = table;
  }

  /** Counts. */
  public static Summary of(EventTable table) {
    return new Summaries(table).count();
  }

  private Summary count() {
    for (int event = 0; event < table.size(); event++) {
      fromMicros = Math.min(fromMicros, table.wallMicros(event));
      toMicros = Math.max(toMicros, table.wallMicros(event));
      count(event);
    }
    boolean none = table.size() == 0;
    return new Summary(
        namespaces(),
        table.size(),
        puts,
        reads,
        invocations,
        failed,
        pending,
        none ? 0 : fromMicros,
        none ? 0 : toMicros,
        woofs.entrySet().stream()
            .map(
                e -> new Summary.OfWoof(e.getKey().namespace(), e.getKey().name(), e.getValue()[0]))
            .toList(),
        handlers.entrySet().stream().map(Summaries::handler).toList(),
        bundles,
        table.missing());
  }

  private static Summary.OfHandler handler(Map.Entry<Name, long[]> entry) {
    return new Summary.OfHandler(
        entry.getKey().namespace(),
        entry.getKey().name(),
        entry.getValue()[0],
        entry.getValue()[1]);
  }

  private List<Summary.OfNamespace> namespaces() {
    return IntStream.range(0, table.namespaceCount())
        .mapToObj(
            i ->
                new Summary.OfNamespace(
                    "%016x".formatted(table.namespace(i).id()),
                    table.namespace(i).name(),
                    table.events(i)))
        .toList();
  }

  private void count(int event) {
    switch (table.type(event)) {
      case WOOF_CREATED -> counts(woofs, event, table.woof(event));
      case PUT -> put(event);
      case READ, LATEST_READ -> reads++;
      case STARTED -> started(event);
      case BUNDLE_LOADED -> bundle(event);
      default -> {
        return;
      }
    }
  }

  private void put(int event) {
    puts++;
    counts(woofs, event, table.woof(event))[0]++;
    if (table.handler(event) >= 0) {
      counts(handlers, event, table.handler(event));
    }
  }

  private void started(int event) {
    invocations++;
    long[] counts = counts(handlers, event, table.handler(event));
    counts[0]++;
    Outcome outcome = table.outcome(event);
    if (outcome == null) {
      pending++;
    } else if (outcome != Outcome.OK) {
      failed++;
      counts[1]++;
    }
  }

  private void bundle(int event) {
    if (table.event(event).body() instanceof EventBody.BundleLoaded loaded) {
      NamespaceRecording namespace = table.namespace(table.namespaceOf(event));
      bundles.add(
          new Summary.OfBundle(
              namespace.name(), loaded.digest(), namespace.bundle(loaded.digest()).isPresent()));
    }
  }

  private long[] counts(Map<Name, long[]> map, int event, int name) {
    String namespace = table.namespace(table.namespaceOf(event)).name();
    return map.computeIfAbsent(new Name(namespace, table.nameText(name)), n -> new long[2]);
  }
}
