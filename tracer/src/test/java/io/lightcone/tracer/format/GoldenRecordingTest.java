package io.lightcone.tracer.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.lightcone.tracer.chronicle.SegmentFiles;
import io.lightcone.tracer.event.Event;
import io.lightcone.tracer.event.EventType;
import io.lightcone.tracer.journal.JournalReader;
import io.lightcone.tracer.journal.JournalSink;
import io.lightcone.tracer.journal.MissingEvents;
import io.lightcone.tracer.journal.Trim;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The recording of format 1 is read for ever as it was written. It is made anew, before a first
 * release only, by {@code -Dlightcone.golden=write}; then review the difference.
 */
class GoldenRecordingTest {
  private static final Path TRACES = Path.of("src/test/resources/traces");
  private static final Path RECORDING = TRACES.resolve("format-1");
  private static final Path TEXT = TRACES.resolve("format-1.txt");

  @TempDir Path directory;

  private static List<String> read(Path journal, EnumSet<EventType> types) throws IOException {
    List<String> lines = new ArrayList<>();
    try (JournalReader reader = new JournalReader(new SegmentFiles(journal))) {
      JournalSink sink =
          new JournalSink() {
            @Override
            public void event(Event event, long position) {
              types.add(event.type());
              lines.add(Dump.line(event));
            }

            @Override
            public void missing(MissingEvents gap) {
              throw new AssertionError("unexpected gap: " + gap);
            }
          };
      reader.read(sink);
      reader.finish(sink);
    }
    return lines;
  }

  private static void writeIfAsked() throws IOException {
    if (System.getProperty("lightcone.golden", "").equals("write")) {
      new GoldenJournal(RECORDING).write();
      Trim.all(RECORDING);
      Files.write(TEXT, read(RECORDING.resolve("journal"), EnumSet.noneOf(EventType.class)));
    }
  }

  @Test
  void shouldReadTheRecordingOfFormat1AsItWasWritten() throws IOException {
    writeIfAsked();
    EnumSet<EventType> types = EnumSet.noneOf(EventType.class);
    List<String> lines = read(RECORDING.resolve("journal"), types);
    assertThat(lines).isEqualTo(Files.readAllLines(TEXT));
    assertThat(types).isEqualTo(EnumSet.allOf(EventType.class));
    assertThat(lines.stream().map(line -> line.split(" ")[1]).distinct()).hasSize(2);
  }

  @Test
  void shouldBeReadTheSameByTheSpecificationAlone() throws IOException {
    StrangersReader stranger = new StrangersReader(new Specification());
    assertThat(stranger.journal(RECORDING.resolve("journal"))).isEqualTo(Files.readAllLines(TEXT));
  }

  /** The writer of today still writes format 1: an accidental change of layout shows here. */
  @Test
  void shouldBeWrittenTheSameToday() throws IOException {
    new GoldenJournal(directory).write();
    EnumSet<EventType> types = EnumSet.noneOf(EventType.class);
    assertThat(read(directory.resolve("journal"), types)).isEqualTo(Files.readAllLines(TEXT));
    StrangersReader stranger = new StrangersReader(new Specification());
    assertThat(stranger.journal(directory.resolve("journal"))).isEqualTo(Files.readAllLines(TEXT));
  }

  @Test
  void shouldSaySoInItsDescription() throws IOException {
    String json = Files.readString(RECORDING.resolve("namespace.json"));
    assertThat(json).contains("\"formatVersion\" : 1", "\"id\" : \"feedc0de12345678\"");
  }
}
