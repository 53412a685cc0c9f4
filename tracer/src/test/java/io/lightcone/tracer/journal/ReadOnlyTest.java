package io.lightcone.tracer.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadOnlyTest {
  @TempDir Path directory;

  private static Map<String, String> listing(Path of) throws IOException {
    Map<String, String> listing = new TreeMap<>();
    try (Stream<Path> files = Files.walk(of)) {
      for (Path file : files.toList()) {
        listing.put(
            file.toString(), Files.size(file) + " " + Files.getLastModifiedTime(file).toMillis());
      }
    }
    return listing;
  }

  @Test
  void shouldNotAlterOrCreateAnyFileByReading() throws IOException {
    try (JournalWriter writer = TestJournal.open(directory, 64 << 10, 1)) {
      Run run = new Run(writer, new Random(1));
      run.begin();
      run.steps(2000);
    }
    Map<String, String> before = listing(directory);
    TestJournal.Told told = TestJournal.readAll(directory);
    try (JournalReader reader = TestJournal.reader(directory)) {
      reader.event(reader.positionOf(77), 77);
      assertThat(reader.realBytes()).isPositive();
    }
    assertThat(told.events).hasSizeGreaterThan(1000);
    assertThat(listing(directory)).isEqualTo(before);
  }

  @Test
  void shouldNotCreateWhatIsMissing() throws IOException {
    Path missing = directory.resolve("missing");
    TestJournal.Told told = TestJournal.readAll(missing);
    assertThat(told.events).isEmpty();
    assertThat(told.missing).isEmpty();
    assertThat(missing).doesNotExist();
  }

  @Test
  void shouldSkipWhatIsNoSegment() throws IOException {
    TestJournal.open(directory, 64 << 10, 1).close();
    Path journal = directory.resolve("journal");
    for (String name : new String[] {"19700230L.cq4", "notes.txt", "L.cq4", "00000000L.cq4"}) {
      Files.writeString(journal.resolve(name), "not a segment");
    }
    Files.createDirectory(journal.resolve("empty"));
    assertThat(TestJournal.readAll(directory).events).hasSize(2);
    assertThat(TestJournal.readAll(directory).missing).isEmpty();
  }
}
