package io.lightcone.tracer.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.lightcone.tracer.event.Event;
import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.EventType;
import io.lightcone.tracer.event.Payload;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Frames of format 1 as a later Lightcone might write them. */
class NewerVersionTest {
  private final MemoryJournal journal = new MemoryJournal();
  private final NameTable names = new NameTable();

  private long begin() throws IOException {
    JournalWriter writer = JournalOpener.open(journal, TestJournal.setting(1 << 20, () -> 1));
    return writer.lastSeq() + 1;
  }

  /** Appends a frame of one event with these fields, new names at its head. */
  private void append(long seq, int type, int namesBefore, Consumer<ByteWriter> fields) {
    ByteWriter body = new ByteWriter();
    body.zigzag(0);
    body.varint(0);
    fields.accept(body);
    ByteWriter out = new ByteWriter();
    out.i32(0);
    out.u8(Frames.FORMAT);
    int length = out.lengthMark();
    out.i32(1);
    out.varint(seq);
    out.varint(1);
    out.zigzag(5);
    if (names.size() > namesBefore) {
      names.writeNew(out, namesBefore);
    } else {
      out.varint(0);
    }
    out.varint(type);
    out.varint(body.position());
    out.raw(body.array(), 0, body.position());
    out.length(length);
    out.setI32(Frames.CRC_AT, Frames.crc(out.array(), out.position()));
    journal.append(out.array(), out.position());
  }

  private List<Event> read() throws IOException {
    TestJournal.Told told = new TestJournal.Told();
    new JournalReader(journal).read(told);
    assertThat(told.missing).isEmpty();
    return told.events.subList(2, told.events.size());
  }

  @Test
  void shouldSkipFieldsBehindThoseItKnows() throws IOException {
    append(
        begin(),
        EventType.CLOSED.code(),
        0,
        out -> {
          out.u8(1);
          out.text("a field of tomorrow");
        });
    assertThat(read()).extracting(Event::body).containsExactly(new EventBody.Closed(true));
  }

  @Test
  void shouldKeepAnEventWhoseFieldsItCannotMakeSenseOf() throws IOException {
    long seq = begin();
    append(seq, EventType.ENDED.code(), 0, out -> out.u8(77));
    append(seq + 1, EventType.CLOSED.code(), 0, out -> out.u8(1));
    assertThat(read())
        .extracting(Event::body)
        .containsExactly(
            new EventBody.Unknown(EventType.ENDED.code(), Payload.wrap(new byte[] {77})),
            new EventBody.Closed(true));
  }

  @Test
  void shouldLearnNamesThatAnUnknownEventIsTheFirstToUse() throws IOException {
    long seq = begin();
    append(seq, 999, 0, out -> names.write(out, "alpha"));
    append(seq + 1, EventType.BUNDLE_WITHDRAWN.code(), 1, out -> names.write(out, "alpha"));
    List<Event> events = read();
    assertThat(events.get(0).type()).isEqualTo(EventType.UNKNOWN);
    assertThat(events.get(1).body()).isEqualTo(new EventBody.BundleWithdrawn("alpha"));
  }

  @Test
  void shouldNotAllocateForAbsurdNumbers() throws IOException {
    long seq = begin();
    append(seq, EventType.BUNDLE_WITHDRAWN.code(), 0, out -> out.varint(Long.MAX_VALUE));
    append(seq + 1, EventType.GAP.code(), 0, out -> out.varint(Integer.MAX_VALUE));
    append(seq + 2, EventType.BUNDLE_LOADED.code(), 0, out -> out.varint(-1));
    append(seq + 3, EventType.STARTED.code(), 0, out -> out.i64(-1));
    assertThat(read()).hasSize(4).allMatch(event -> event.type() == EventType.UNKNOWN);
    JournalOpener.open(journal, TestJournal.setting(1 << 20, () -> 2));
  }
}
