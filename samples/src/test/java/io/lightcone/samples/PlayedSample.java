package io.lightcone.samples;

import io.lightcone.replay.session.Handlers;
import io.lightcone.replay.session.InvocationLoader;
import io.lightcone.replay.session.RecordedHandlers;
import io.lightcone.replay.session.Replay;
import io.lightcone.replay.session.Summary;
import io.lightcone.replay.session.Verification;
import io.lightcone.runtime.environment.Environment;
import io.lightcone.runtime.sample.Performance;
import io.lightcone.runtime.sample.Sample;
import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.EventType;
import io.lightcone.tracer.event.Outcome;
import io.lightcone.tracer.index.EventTable;
import io.lightcone.tracer.index.TableLoader;
import io.lightcone.tracer.recording.Recording;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A sample that was played into a directory, with its recording open. */
public final class PlayedSample implements AutoCloseable {
  /** Where this module's classes are. */
  public static final Path CLASSES = Path.of("target/classes");

  private final List<String> said;
  private final Recording recording;
  private final EventTable table;

  private PlayedSample(List<String> said, Recording recording) {
    this.said = said;
    this.recording = recording;
    this.table = TableLoader.load(recording);
  }

  /** Plays it, as the command line does. */
  public static PlayedSample play(Sample sample, Path directory) throws Exception {
    List<String> said = new ArrayList<>();
    new Performance(CLASSES, sample, said::add).play(sample, directory);
    return new PlayedSample(said, Recording.open(List.of(directory)));
  }

  /** What it told its audience. */
  public List<String> said() {
    return said;
  }

  /** Its events. */
  public EventTable table() {
    return table;
  }

  /** The events of a kind, by ordinal. */
  public List<Integer> events(EventType type) {
    return IntStream.range(0, table.size())
        .filter(event -> table.type(event) == type)
        .boxed()
        .toList();
  }

  /** The only event of a kind. */
  public int only(EventType type) {
    List<Integer> found = events(type);
    if (found.size() != 1) {
      throw new AssertionError("expected one " + type + ", not " + found.size());
    }
    return found.get(0);
  }

  /** The invocations of a handler, by ordinal of their start. */
  public List<Integer> invocations(String handler) {
    return events(EventType.STARTED).stream()
        .filter(event -> handler.equals(table.nameText(table.handler(event))))
        .toList();
  }

  /** The invocations that failed. */
  public List<Integer> failed() {
    return events(EventType.STARTED).stream()
        .filter(event -> table.outcome(event) == Outcome.FAILED)
        .toList();
  }

  /** The puts into a WooF of a namespace, in order. */
  public List<Integer> puts(String namespace, String woof) {
    return events(EventType.PUT).stream()
        .filter(event -> table.namespace(table.namespaceOf(event)).name().equals(namespace))
        .filter(event -> woof.equals(table.nameText(table.woof(event))))
        .toList();
  }

  /** The payload of a put, as text. */
  public String payload(int put) {
    return ((EventBody.Put) table.event(put).body()).payload().text();
  }

  /** Replays every invocation on the recorded code. */
  public Summary verify() {
    try (Environment world = Environment.real()) {
      RecordedHandlers recorded = new RecordedHandlers(recording);
      return new Verification(
              recording, recorded, recorded, world.scheduler(), count -> {}, () -> false)
          .run();
    }
  }

  /** Replays one invocation on the recorded code. */
  public Replay replay(int started) {
    return replay(started, new RecordedHandlers(recording));
  }

  /** Replays one invocation on other code. */
  public Replay replay(int started, Handlers handlers) {
    InvocationLoader loader = new InvocationLoader(table);
    return loader.session(handlers, new RecordedHandlers(recording)).replay(loader.load(started));
  }

  @Override
  public void close() {
    recording.close();
  }
}
