package io.lightcone.runtime.bench;

import io.lightcone.tracer.bench.Card;
import io.lightcone.tracer.bench.CardBenchmark;
import io.lightcone.tracer.bench.Goal;
import io.lightcone.tracer.chronicle.NamespaceDirectory;
import io.lightcone.tracer.chronicle.RawQueue;
import io.lightcone.tracer.chronicle.SegmentFiles;
import io.lightcone.tracer.event.Event;
import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.journal.JournalReader;
import io.lightcone.tracer.journal.JournalSink;
import io.lightcone.tracer.journal.MissingEvents;
import java.io.IOException;
import java.nio.file.Path;

/**
 * What a run leaves on disk beyond the payloads, an event: frames, headers and Chronicle's index
 * pages. Counted to behind the last frame, with what Chronicle left empty in between.
 */
abstract class DiskBenchmark extends CardBenchmark {
  DiskBenchmark(String name, String run) {
    super(
        new Card(
            name,
            "bytes on disk beyond payload, an event, " + run,
            "raw Chronicle Queue of the payloads alone, bytes beyond payload a document",
            Goal.atMost(40, "B")));
  }

  /** Does what leaves the events to be measured. */
  abstract void play(BenchNamespace namespace);

  @Override
  public Trial open(Path scratch) throws IOException {
    return new Measuring(scratch);
  }

  private final class Measuring implements Trial {
    private final Path scratch;
    private Path written;
    private int round;

    Measuring(Path scratch) {
      this.scratch = scratch;
    }

    @Override
    public double figure() throws IOException {
      Path home = scratch.resolve("namespace-" + round++);
      written = home.resolve(NamespaceDirectory.JOURNAL);
      try (BenchNamespace namespace = new BenchNamespace(home)) {
        play(namespace);
      }
      try (SegmentFiles files = new SegmentFiles(written)) {
        Content content = Content.of(files);
        return (files.realBytes() - content.payloadBytes) / (double) content.events;
      }
    }

    @Override
    public double baseline() throws IOException {
      try (SegmentFiles files = new SegmentFiles(written);
          RawQueue raw = new RawQueue(scratch.resolve("raw-" + round++))) {
        Content content = Content.of(files);
        int size = (int) (content.payloadBytes / content.payloads);
        raw.append(new byte[size], (int) content.payloads);
        return raw.realBytes() / (double) content.payloads - size;
      }
    }

    @Override
    public void close() {}
  }

  /** What is in a journal. */
  private static final class Content implements JournalSink {
    private long events;
    private long payloads;
    private long payloadBytes;

    static Content of(SegmentFiles files) throws IOException {
      Content content = new Content();
      try (JournalReader reader = new JournalReader(files)) {
        reader.read(content);
      }
      return content;
    }

    @Override
    public void event(Event event, long position) {
      events++;
      if (event.body() instanceof EventBody.Put put) {
        payloads++;
        payloadBytes += put.payload().size();
      }
    }

    @Override
    public void missing(MissingEvents gap) {
      throw new IllegalStateException("a journal just written has a gap: " + gap);
    }
  }
}
