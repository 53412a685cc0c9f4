package io.lightcone.tracer.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lightcone.tracer.event.CheckpointState;
import io.lightcone.tracer.event.Event;
import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.Payload;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalWriterTest {
  @TempDir Path directory;

  @Test
  void shouldBeAsIfAFailedAppendHadNotHappened() throws IOException {
    Random random = new Random(Seed.next(21));
    MemoryJournal journal = new MemoryJournal();
    FaultyStore store = new FaultyStore(journal);
    JournalWriter writer = JournalOpener.open(store, TestJournal.setting(2000, () -> 1));
    Lane lane = new Lane();
    writer.append(lane, 0, new EventBody.SessionOpened("s"));
    int failures = 0;
    for (int i = 1; i <= 600; i++) {
      Draft[] drafts = {
        new Draft(i, new EventBody.Put("w" + i, 1, "h", null, Payload.wrap(new byte[40]))),
        new Draft(i, new EventBody.BundleWithdrawn("b" + i))
      };
      store.failIn = random.nextInt(4);
      CheckpointState before = States.of(writer.state());
      long lastSeq = writer.lastSeq();
      Object op = lane.last();
      try {
        writer.append(lane, drafts, 2);
      } catch (IOException e) {
        failures++;
        assertThat(States.of(writer.state())).isEqualTo(before);
        assertThat(lane.last()).isEqualTo(op);
        assertThat(writer.lastSeq() - lastSeq).as("a checkpoint at the most").isBetween(0L, 1L);
      }
    }
    assertThat(failures).isBetween(100, 500);
    int kept = 600 - failures;
    TestJournal.Told told = new TestJournal.Told();
    new JournalReader(journal).read(told);
    assertThat(told.missing).isEmpty();
    List<EventBody.Put> puts =
        told.events.stream()
            .map(Event::body)
            .filter(EventBody.Put.class::isInstance)
            .map(EventBody.Put.class::cast)
            .toList();
    assertThat(puts).hasSize(kept);
    assertThat(puts).allMatch(put -> put.woof().startsWith("w"));
    assertThat(writer.state().pendingCount()).isEqualTo(kept);
    assertThat(journal.segments).hasSizeGreaterThan(5);
  }

  @Test
  void shouldBeAsIfABodyThatCannotBeEncodedHadNotBeenGiven() throws IOException {
    MemoryJournal journal = new MemoryJournal();
    JournalWriter writer = JournalOpener.open(journal, TestJournal.setting(2000, () -> 1));
    long lastSeq = writer.lastSeq();
    assertThatThrownBy(() -> writer.append(null, 0, new EventBody.Sampled("lost-name", null)))
        .isInstanceOf(RuntimeException.class);
    assertThat(writer.lastSeq()).isEqualTo(lastSeq);
    writer.append(null, 0, new EventBody.BundleWithdrawn("kept-name"));
    TestJournal.Told told = new TestJournal.Told();
    new JournalReader(journal).read(told);
    assertThat(told.events.get(told.events.size() - 1).body())
        .isEqualTo(new EventBody.BundleWithdrawn("kept-name"));
  }

  @Test
  void shouldNotRollForACheckpointThatIsLargerThanASegment() throws IOException {
    try (JournalWriter writer = TestJournal.open(directory, 16 << 10, 1)) {
      for (int i = 0; i < 3000; i++) {
        writer.append(null, i, new EventBody.Put("w" + i, 1, "h", null, Payload.EMPTY));
      }
    }
    long[] segments = TestJournal.files(directory).segments();
    assertThat(segments).hasSizeBetween(3, 20);
    assertThat(segments)
        .containsExactly(IntStream.rangeClosed(1, segments.length).asLongStream().toArray());
    assertThat(TestJournal.readAll(directory).missing).isEmpty();
  }

  @Test
  void shouldBeFollowedInStepOverRolls() throws IOException {
    Random random = new Random(Seed.next(22));
    TestJournal.Told told = new TestJournal.Told();
    try (JournalReader reader = TestJournal.reader(directory)) {
      assertThat(reader.read(told)).isZero();
      for (int life = 0; life < 2; life++) {
        try (JournalWriter writer = TestJournal.open(directory, 64 << 10, life)) {
          Run run = new Run(writer, random);
          run.begin();
          for (int i = 0; i < 150; i++) {
            run.steps(random.nextInt(40));
            int before = told.events.size();
            assertThat(reader.read(told)).isEqualTo(told.events.size() - before);
            assertThat(told.events.get(told.events.size() - 1).id().seq())
                .isEqualTo(writer.lastSeq());
          }
          told.events.stream()
              .filter(event -> run.written.containsKey(event.id().seq()))
              .forEach(event -> assertThat(event).isEqualTo(run.written.get(event.id().seq())));
        }
      }
      reader.finish(told);
    }
    assertThat(told.missing).isEmpty();
    assertThat(TestJournal.files(directory).segments()).hasSizeGreaterThan(4);
  }

  @Test
  void shouldLookUpSingleEventsWhileWriting() throws IOException {
    try (JournalWriter writer = TestJournal.open(directory, 64 << 10, 1)) {
      Run run = new Run(writer, new Random(Seed.next(23)));
      run.begin();
      run.steps(3000);
      try (JournalReader reader = writer.lookUp()) {
        for (Event event : run.written.values()) {
          long seq = event.id().seq();
          assertThat(reader.event(reader.positionOf(seq), seq)).isEqualTo(event);
        }
        assertThat(reader.positionOf(writer.lastSeq() + 1)).isEqualTo(-1);
      }
    }
  }

  @Test
  void shouldLookUpWhatWasAppendedBehindAnEarlierLookUp() throws IOException {
    try (JournalWriter writer = TestJournal.open(directory, 64 << 10, 1)) {
      JournalReader reader = writer.lookUp();
      EventBody body = new EventBody.Put("w", 1, null, null, Payload.wrap(new byte[100]));
      for (int i = 0; i < 3000; i++) {
        long seq = writer.append(null, 1, body).seq();
        if (i % 97 == 0) {
          assertThat(reader.positionOf(seq)).as("event %d", seq).isNotEqualTo(-1);
        }
      }
      for (long seq = 1; seq <= writer.lastSeq(); seq++) {
        assertThat(reader.positionOf(seq)).as("event %d", seq).isNotEqualTo(-1);
      }
    }
  }
}
