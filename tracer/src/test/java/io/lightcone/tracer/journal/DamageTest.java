package io.lightcone.tracer.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.lightcone.tracer.event.Event;
import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.EventId;
import io.lightcone.tracer.event.EventType;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told of a damaged journal is true, and what is missing is said. */
class DamageTest {
  @TempDir static Path shared;
  @TempDir Path directory;

  private static final Map<Long, Event> WRITTEN = new HashMap<>();
  private static long lastSeq;
  private static final List<Path> SEGMENTS = new ArrayList<>();

  /** Two lives, five segments or so; files are cut to their used length, as in an archive. */
  @BeforeAll
  static void write() throws IOException {
    Random random = new Random(31);
    for (int life = 0; life < 2; life++) {
      try (JournalWriter writer = TestJournal.open(shared, 60 << 10, 40 + life)) {
        Run run = new Run(writer, random);
        run.begin();
        run.steps(3500);
        lastSeq = writer.lastSeq();
      }
    }
    TestJournal.readAll(shared).events.forEach(event -> WRITTEN.put(event.id().seq(), event));
    assertThat(WRITTEN).hasSize((int) lastSeq);
    Trim.all(shared);
    SEGMENTS.addAll(Trim.segments(shared));
    assertThat(SEGMENTS).hasSizeGreaterThan(4);
  }

  private Path copy(int number) throws IOException {
    Path home = directory.resolve("copy" + number);
    for (Path file : SEGMENTS) {
      Path target = home.resolve(shared.relativize(file));
      Files.createDirectories(target.getParent());
      Files.copy(file, target);
    }
    return home;
  }

  private static Path segment(Path home, int index) {
    return home.resolve(shared.relativize(SEGMENTS.get(index)));
  }

  private TestJournal.Told check(Path home, String what) {
    return assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> tellsTheTruth(home, what),
        () -> "reading took long: " + what);
  }

  private TestJournal.Told tellsTheTruth(Path home, String what) throws IOException {
    TestJournal.Told told = TestJournal.readAll(home);
    long expected = 1;
    int gap = 0;
    for (Event event : told.events) {
      if (event.id().seq() != expected) {
        MissingEvents missing = told.missing.get(gap++);
        assertThat(missing.fromSeq()).as(what).isEqualTo(expected);
        assertThat(missing.toSeq()).as(what).isEqualTo(event.id().seq() - 1);
        expected = event.id().seq();
      }
      Event original = WRITTEN.get(expected);
      if (!event.equals(original)) {
        assertThat(lostItsName(event, original))
            .as("%s: %s, not %s", what, event, original)
            .isTrue();
      }
      expected++;
    }
    for (MissingEvents end : told.missing.subList(gap, told.missing.size())) {
      assertThat(end.fromSeq()).as(what).isEqualTo(expected);
      assertThat(end.count()).as(what).isZero();
    }
    return told;
  }

  /** A name that was introduced in a lost frame of the last segment can't be known. */
  private static boolean lostItsName(Event event, Event original) {
    return event.id().equals(original.id())
        && event.type() == original.type()
        && event.body().toString().matches("(?s).*=\\?\\d+[,\\]].*");
  }

  /** Appends, and looks whether all that could be read still can be, and what is new too. */
  private void goOn(Path home, TestJournal.Told before, String what) throws IOException {
    List<EventId> added = new ArrayList<>();
    try (JournalWriter writer = TestJournal.open(home, 60 << 10, 99)) {
      added.add(writer.idOf(writer.lastSeq()));
      for (int i = 0; i < 20; i++) {
        added.add(writer.append(null, 5, new EventBody.Anomaly("after", what)));
      }
    }
    TestJournal.Told after = TestJournal.readAll(home);
    assertThat(after.events.stream().filter(e -> e.equals(WRITTEN.get(e.id().seq()))).count())
        .as(what)
        .isGreaterThanOrEqualTo(
            before.events.stream().filter(e -> e.equals(WRITTEN.get(e.id().seq()))).count());
    List<EventId> ids = after.events.stream().map(Event::id).toList();
    assertThat(ids).as(what).containsAll(added).doesNotHaveDuplicates();
  }

  private static void overwrite(Path file, long offset, byte[] bytes) throws IOException {
    try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "rw")) {
      access.seek(offset);
      access.write(bytes);
    }
  }

  @Test
  void shouldTellTheTruthWithAnyByteFlipped() throws IOException {
    Random random = new Random(Seed.next(32));
    Path home = copy(0);
    for (int i = 0; i < 400; i++) {
      int index = random.nextInt(SEGMENTS.size());
      Path file = segment(home, index);
      byte[] content = Files.readAllBytes(SEGMENTS.get(index));
      int at = random.nextInt(content.length);
      byte flipped = (byte) (content[at] ^ (1 << random.nextInt(8)));
      overwrite(file, at, new byte[] {flipped});
      String what = "flipped byte " + at + " of segment " + index;
      TestJournal.Told told = check(home, what);
      assertThat(told.events.size()).as(what).isGreaterThan((int) lastSeq - 80);
      overwrite(file, at, new byte[] {content[at]});
    }
  }

  @Test
  void shouldTellTheTruthWithPagesZeroedAndGoOn() throws IOException {
    Random random = new Random(Seed.next(33));
    for (int i = 0; i < 25; i++) {
      Path home = copy(i);
      int index = i < 5 ? SEGMENTS.size() - 1 : random.nextInt(SEGMENTS.size());
      long size = Files.size(SEGMENTS.get(index));
      long at = random.nextInt((int) (size / 4096)) * 4096L;
      int length = (int) Math.min(4096L << random.nextInt(5), size - at);
      overwrite(segment(home, index), at, new byte[length]);
      String what = "zeroed " + length + " bytes at " + at + " of segment " + index;
      goOn(home, check(home, what), what);
    }
  }

  @Test
  void shouldTellTheTruthWithFilesCutAndGoOn() throws IOException {
    Random random = new Random(Seed.next(34));
    for (int i = 0; i < 24; i++) {
      Path home = copy(i);
      int index = i % 3 == 0 ? SEGMENTS.size() - 1 : random.nextInt(SEGMENTS.size());
      long size = Files.size(SEGMENTS.get(index));
      long to =
          i < 6 ? new long[] {0, 1, 4, 300, size - 1, size - 4}[i] : random.nextInt((int) size);
      try (RandomAccessFile access = new RandomAccessFile(segment(home, index).toFile(), "rw")) {
        access.setLength(to);
      }
      String what = "cut segment " + index + " to " + to;
      goOn(home, check(home, what), what);
    }
  }

  @Test
  void shouldTellTheTruthWithSegmentsLostDoubledOrSwappedAndGoOn() throws IOException {
    int last = SEGMENTS.size() - 1;
    Path lost = copy(1);
    Files.delete(segment(lost, 2));
    goOn(lost, check(lost, "lost a middle segment"), "lost a middle segment");
    Path lostEnd = copy(2);
    Files.delete(segment(lostEnd, last));
    goOn(lostEnd, check(lostEnd, "lost the last segment"), "lost the last segment");
    Path doubled = copy(3);
    Files.copy(segment(doubled, 1), doubled.resolve("journal/19700220L.cq4"));
    TestJournal.Told all = check(doubled, "doubled a segment");
    assertThat(all.events).hasSize((int) lastSeq);
    assertThat(all.missing).isEmpty();
    goOn(doubled, all, "doubled a segment");
    Path swapped = copy(4);
    swap(segment(swapped, last - 1), segment(swapped, last));
    goOn(swapped, check(swapped, "swapped the last two"), "swapped the last two");
    Path swappedBefore = copy(5);
    swap(segment(swappedBefore, 1), segment(swappedBefore, 2));
    goOn(swappedBefore, check(swappedBefore, "swapped two"), "swapped two");
  }

  private static void swap(Path one, Path other) throws IOException {
    Path third = one.resolveSibling("third");
    Files.move(one, third);
    Files.move(other, one);
    Files.move(third, other, StandardCopyOption.ATOMIC_MOVE);
  }

  @Test
  void shouldFindWhatFollowsALargeHoleInTheLastSegment() throws IOException {
    Path home = directory.resolve("hole");
    try (JournalWriter writer = TestJournal.open(home, 64 << 20, 1)) {
      for (int i = 0; i < 2000; i++) {
        writer.append(null, 0, new EventBody.Anomaly("filling", "x".repeat(2000) + i));
      }
    }
    Path file = Trim.segments(home).get(0);
    overwrite(file, 300_000, new byte[2_500_000]);
    TestJournal.Told told = TestJournal.readAll(home);
    assertThat(told.missing).hasSize(1);
    assertThat(told.missing.get(0).count()).isEqualTo(2002L - told.events.size());
    assertThat(told.events.get(told.events.size() - 1).id().seq()).isEqualTo(2002);
    try (JournalWriter writer = TestJournal.open(home, 64 << 20, 2)) {
      assertThat(writer.lastSeq()).isEqualTo(2002 + 3);
    }
    List<Event> after = TestJournal.readAll(home).events;
    assertThat(after).hasSize(told.events.size() + 3);
    assertThat(after.get(after.size() - 1).type()).isEqualTo(EventType.ANOMALY);
  }

  @Test
  void shouldRefuseAJournalOfANewerFormatWithOneClearError() throws IOException {
    MemoryJournal journal = new MemoryJournal();
    JournalOpener.open(journal, TestJournal.setting(1 << 20, () -> 1));
    byte[] frame = journal.segments.get(1L).get(1);
    frame[Frames.FORMAT_AT] = 2;
    ByteWriter crc = new ByteWriter();
    crc.i32(Frames.crc(frame, frame.length));
    System.arraycopy(crc.array(), 0, frame, Frames.CRC_AT, 4);
    String error = "journal has format version 2, this Lightcone reads up to 1: use a newer one";
    assertThatThrownBy(() -> new JournalReader(journal).read((event, position) -> {}))
        .isInstanceOf(JournalException.class)
        .hasMessage(error);
    assertThatThrownBy(() -> JournalOpener.open(journal, TestJournal.setting(1, () -> 2)))
        .isInstanceOf(JournalException.class)
        .hasMessage(error);
  }
}
