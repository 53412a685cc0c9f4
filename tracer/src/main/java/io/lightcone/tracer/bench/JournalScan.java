package io.lightcone.tracer.bench;

import io.lightcone.tracer.chronicle.RawQueue;
import io.lightcone.tracer.chronicle.SegmentFiles;
import io.lightcone.tracer.environment.SystemTime;
import io.lightcone.tracer.event.Event;
import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.Payload;
import io.lightcone.tracer.journal.JournalReader;
import io.lightcone.tracer.journal.JournalSink;
import io.lightcone.tracer.journal.JournalWriter;
import io.lightcone.tracer.journal.Lane;
import io.lightcone.tracer.journal.MissingEvents;
import java.io.IOException;
import java.nio.file.Path;

/** A journal read and checked from end to end, against Chronicle Queue's own reading. */
public final class JournalScan extends CardBenchmark {
  private static final int PAYLOAD_BYTES = 64;
  private static final int PUTS = 400_000;

  /** Made by the service loader. */
  public JournalScan() {
    super(
        new Card(
            "journal-scan",
            "events of 64 B read from a journal, checksums and sequence checked",
            "raw Chronicle Queue read of 64 B, nothing checked",
            Goal.ratioAtLeast(0.2, "/s")));
  }

  @Override
  public Trial open(Path scratch) throws IOException {
    return new Scanning(scratch);
  }

  private static final class Scanning implements Trial {
    private final Path journal;
    private final RawQueue raw;

    Scanning(Path scratch) throws IOException {
      journal = scratch.resolve("journal");
      raw = new RawQueue(scratch.resolve("raw"));
      byte[] content = new byte[PAYLOAD_BYTES];
      raw.append(content, PUTS);
      Lane lane = new Lane();
      try (JournalWriter writer = JournalAppend.writer(journal)) {
        for (int i = 1; i <= PUTS; i++) {
          writer.append(lane, i, new EventBody.Put("woof", i, null, null, Payload.wrap(content)));
        }
      }
    }

    @Override
    public double figure() throws IOException {
      long since = SystemTime.INSTANCE.nanoTime();
      try (JournalReader reader = new JournalReader(new SegmentFiles(journal.resolve("journal")))) {
        return Rate.perSecond(reader.read(new Ignoring()), since);
      }
    }

    @Override
    public double baseline() {
      long since = SystemTime.INSTANCE.nanoTime();
      long bytes = raw.readAll();
      return Rate.perSecond(bytes / PAYLOAD_BYTES, since);
    }

    @Override
    public void close() {
      raw.close();
    }
  }

  private static final class Ignoring implements JournalSink {
    @Override
    public void event(Event event, long position) {}

    @Override
    public void missing(MissingEvents gap) {
      throw new IllegalStateException("a journal just written has a gap: " + gap);
    }
  }
}
