package io.lightcone.tracer.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.lightcone.tracer.chronicle.NamespaceDirectory;
import io.lightcone.tracer.chronicle.SegmentFiles;
import io.lightcone.tracer.event.Dispatch;
import io.lightcone.tracer.event.Event;
import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.EventId;
import io.lightcone.tracer.event.Payload;
import io.lightcone.tracer.event.WooFInfo;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalRoundTripTest {
  private static final long NAMESPACE = 0x1122334455667788L;

  @TempDir Path directory;
  private int incarnations = 100;

  private JournalWriter open(long segmentBytes) throws IOException {
    return JournalOpener.open(
        new NamespaceDirectory(directory).openJournal(),
        new JournalOpener.Setting(
            NAMESPACE,
            "edge",
            segmentBytes,
            1L,
            () -> incarnations++,
            Map.of("jvm", "17"),
            "loader"));
  }

  @Test
  void shouldReadBackWhatWasAppendedOverManySegments() throws IOException {
    List<Event> written = new ArrayList<>();
    Map<Long, Long> positions = new HashMap<>();
    try (JournalWriter writer = open(64 << 10)) {
      writer.append(
          null,
          5,
          new EventBody.WooFCreated(new WooFInfo("raw", 64, false, 10, Dispatch.CONCURRENT)));
      Lane lane = new Lane();
      writer.append(lane, 6, new EventBody.SessionOpened("s"));
      for (int i = 1; i <= 5000; i++) {
        EventId op = lane.last();
        EventBody body = new EventBody.Put("raw", i, "h", null, Payload.ofText("element " + i));
        EventId id = writer.append(lane, -7L + i, body);
        positions.put(id.seq(), writer.framePosition());
        written.add(new Event(id, -7L + i, op, body));
      }
      assertThat(writer.state().woof("raw").head()).isEqualTo(5000);
    }
    List<Event> read = new ArrayList<>();
    try (JournalReader reader = new JournalReader(new SegmentFiles(directory.resolve("journal")))) {
      reader.read(
          new JournalSink() {
            @Override
            public void event(Event event, long position) {
              if (event.body() instanceof EventBody.Put) {
                read.add(event);
                assertThat(position).isEqualTo(positions.get(event.id().seq()));
              }
            }

            @Override
            public void missing(MissingEvents gap) {
              throw new AssertionError("unexpected gap: " + gap);
            }
          });
      assertThat(read).isEqualTo(written);
      Event last = written.get(4999);
      long position = reader.positionOf(last.id().seq());
      assertThat(reader.event(position, last.id().seq())).isEqualTo(last);
      assertThat(reader.lastSeq()).isEqualTo(last.id().seq());
    }
  }
}
