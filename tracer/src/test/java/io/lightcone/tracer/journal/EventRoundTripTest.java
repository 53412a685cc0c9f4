package io.lightcone.tracer.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.lightcone.tracer.event.Event;
import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.EventId;
import io.lightcone.tracer.event.EventType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventRoundTripTest {
  @TempDir Path directory;

  /** Three runs, many lanes, frames of one and of many events, many segments, any clock. */
  @Test
  void shouldReadBackEveryTypeWithAnyContent() throws IOException {
    Random random = new Random(Seed.next(11));
    RandomBodies bodies = new RandomBodies(random);
    Map<Long, Event> written = new HashMap<>();
    for (int run = 0; run < 3; run++) {
      try (JournalWriter writer = TestJournal.open(directory, 64 << 10, 1000 + run)) {
        List<Lane> lanes = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
          lanes.add(new Lane());
        }
        lanes.add(null);
        for (int i = 0; i < 400; i++) {
          step(writer, lanes.get(random.nextInt(lanes.size())), random, bodies, written);
        }
      }
    }
    TestJournal.Told told = TestJournal.readAll(directory);
    assertThat(told.missing).isEmpty();
    EnumSet<EventType> seen = EnumSet.noneOf(EventType.class);
    int compared = 0;
    for (Event event : told.events) {
      seen.add(event.type());
      Event expected = written.get(event.id().seq());
      if (expected != null) {
        assertThat(event).isEqualTo(expected);
        compared++;
      } else {
        assertThat(event.type()).isIn(EventType.CHECKPOINT, EventType.OPENED);
      }
    }
    assertThat(compared).isEqualTo(written.size());
    EnumSet<EventType> writable = EnumSet.allOf(EventType.class);
    writable.remove(EventType.CLOSED);
    assertThat(seen).containsAll(writable);
    assertThat(TestJournal.files(directory).segments()).hasSizeGreaterThan(5);
    readAgainInAnyOrder(told, random);
  }

  private static void step(
      JournalWriter writer, Lane lane, Random random, RandomBodies bodies, Map<Long, Event> written)
      throws IOException {
    EventId op = lane == null ? null : lane.last();
    int count = 1 + (random.nextBoolean() ? 0 : random.nextInt(5));
    Draft[] drafts = new Draft[count];
    for (int i = 0; i < count; i++) {
      drafts[i] = new Draft(bodies.number() >> 2, bodies.next());
    }
    EventId last =
        count == 1
            ? writer.append(lane, drafts[0].wallMicros(), drafts[0].body())
            : writer.append(lane, drafts, count);
    for (int i = 0; i < count; i++) {
      EventId id = last.sibling(last.seq() - count + 1 + i);
      written.put(id.seq(), new Event(id, drafts[i].wallMicros(), op, drafts[i].body()));
      op = lane == null ? null : id;
      bodies.remember(id);
    }
  }

  /** Going back to a checkpoint or another run must not spoil what is read after it. */
  private void readAgainInAnyOrder(TestJournal.Told told, Random random) throws IOException {
    try (JournalReader reader = TestJournal.reader(directory)) {
      reader.read(new TestJournal.Told());
      for (int i = 0; i < 500; i++) {
        int at = random.nextInt(told.events.size());
        Event event = told.events.get(at);
        long position = reader.positionOf(event.id().seq());
        assertThat(position).isEqualTo(told.positions.get(at));
        assertThat(reader.event(position, event.id().seq())).isEqualTo(event);
      }
    }
  }

  @Test
  void shouldWriteOutNamesThatTheTableHasNoRoomFor() throws IOException {
    int names = NameTable.MOST + 100;
    try (JournalWriter writer = TestJournal.open(directory, 64 << 20, 1)) {
      for (int i = 0; i < names; i++) {
        writer.append(null, 0, new EventBody.BundleWithdrawn("name-" + i));
      }
    }
    List<String> told =
        TestJournal.readAll(directory).events.stream()
            .filter(event -> event.type() == EventType.BUNDLE_WITHDRAWN)
            .map(event -> ((EventBody.BundleWithdrawn) event.body()).digest())
            .toList();
    assertThat(told)
        .hasSize(names)
        .contains("name-0", "name-" + (names - 1))
        .doesNotHaveDuplicates();
  }
}
