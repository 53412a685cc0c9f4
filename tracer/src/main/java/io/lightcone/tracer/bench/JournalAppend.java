package io.lightcone.tracer.bench;

import io.lightcone.tracer.chronicle.NamespaceDirectory;
import io.lightcone.tracer.chronicle.RawQueue;
import io.lightcone.tracer.environment.SystemTime;
import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.Payload;
import io.lightcone.tracer.journal.JournalOpener;
import io.lightcone.tracer.journal.JournalWriter;
import io.lightcone.tracer.journal.Lane;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Puts of 64 bytes appended to a journal, against the same bytes appended to Chronicle Queue. */
public final class JournalAppend extends CardBenchmark {
  private static final int PAYLOAD_BYTES = 64;
  private static final int PUTS = 400_000;

  /** Made by the service loader. */
  public JournalAppend() {
    super(
        new Card(
            "journal-append",
            "puts of 64 B appended to a journal, one thread",
            "raw Chronicle Queue append of 64 B",
            Goal.ratioAtLeast(0.5, "/s")));
  }

  @Override
  public Trial open(Path scratch) throws IOException {
    return new Appending(scratch);
  }

  static JournalWriter writer(Path directory) throws IOException {
    return JournalOpener.open(
        new NamespaceDirectory(directory).openJournal(),
        new JournalOpener.Setting(1, "bench", 64 << 20, 0, () -> 1, Map.of(), "loader"));
  }

  private static final class Appending implements Trial {
    private final JournalWriter writer;
    private final RawQueue raw;
    private final Lane lane = new Lane();
    private final byte[] content = new byte[PAYLOAD_BYTES];
    private long seqno;

    Appending(Path scratch) throws IOException {
      writer = writer(scratch.resolve("journal"));
      raw = new RawQueue(scratch.resolve("raw"));
    }

    @Override
    public double figure() throws IOException {
      Payload payload = Payload.wrap(content);
      long since = SystemTime.INSTANCE.nanoTime();
      for (int i = 0; i < PUTS; i++) {
        seqno++;
        writer.append(lane, seqno, new EventBody.Put("woof", seqno, null, null, payload));
      }
      return Rate.perSecond(PUTS, since);
    }

    @Override
    public double baseline() {
      long since = SystemTime.INSTANCE.nanoTime();
      raw.append(content, PUTS);
      return Rate.perSecond(PUTS, since);
    }

    @Override
    public void close() {
      writer.close();
      raw.close();
    }
  }
}
