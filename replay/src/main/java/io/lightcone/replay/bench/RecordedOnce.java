package io.lightcone.replay.bench;

import io.lightcone.replay.session.InvocationLoader;
import io.lightcone.replay.session.RecordedHandlers;
import io.lightcone.replay.session.RecordedInvocation;
import io.lightcone.replay.session.ReplaySession;
import io.lightcone.runtime.bench.BenchNamespace;
import io.lightcone.runtime.bench.Workload;
import io.lightcone.tracer.event.EventType;
import io.lightcone.tracer.index.EventTable;
import io.lightcone.tracer.index.TableLoader;
import io.lightcone.tracer.recording.Recording;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** One invocation, recorded and taken to memory. */
final class RecordedOnce implements AutoCloseable {
  private final Recording recording;
  private final RecordedHandlers handlers;
  private final InvocationLoader loader;
  private final RecordedInvocation invocation;

  RecordedOnce(Path scratch, Workload workload) {
    Path home = scratch.resolve("namespace");
    try (BenchNamespace namespace = new BenchNamespace(home)) {
      workload.invoke(namespace, 1);
    }
    recording = Recording.open(List.of(home));
    handlers = new RecordedHandlers(recording);
    EventTable table = TableLoader.load(recording);
    loader = new InvocationLoader(table);
    invocation =
        IntStream.range(0, table.size())
            .filter(event -> table.type(event) == EventType.STARTED)
            .mapToObj(loader::load)
            .findFirst()
            .orElseThrow();
  }

  RecordedHandlers handlers() {
    return handlers;
  }

  InvocationLoader loader() {
    return loader;
  }

  RecordedInvocation invocation() {
    return invocation;
  }

  ReplaySession session() {
    return loader.session(handlers, handlers);
  }

  @Override
  public void close() {
    recording.close();
  }
}
