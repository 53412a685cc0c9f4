package io.lightcone.tracer.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lightcone.tracer.chronicle.NamespaceDirectory;
import io.lightcone.tracer.environment.SegmentStore;
import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.journal.JournalOpener;
import io.lightcone.tracer.journal.JournalWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingArchiveTest {
  private static final long ID = 0x1122334455667788L;
  @TempDir Path directory;
  private Path recording;
  private Path archive;

  @BeforeEach
  void record() throws IOException {
    recording = directory.resolve("recording");
    archive = directory.resolve("edge.lightcone");
    NamespaceDirectory home = new NamespaceDirectory(recording.resolve("edge"), 8 << 20);
    home.writeFile(
        NamespaceDirectory.DESCRIPTION,
        new Description(1, ID, "edge", "2026-01-01T00:00:00Z", "os", "all").toJson());
    SegmentStore store = home.openJournal();
    try (JournalWriter writer =
        JournalOpener.open(
            store,
            new JournalOpener.Setting(ID, "edge", 1 << 20, 1, () -> 5, Map.of(), "loader"))) {
      for (int i = 0; i < 100; i++) {
        writer.append(null, i, new EventBody.Anomaly("test", "number " + i));
      }
    }
  }

  private static List<String> events(Path path) {
    List<String> events = new ArrayList<>();
    try (Recording opened = Recording.open(List.of(path))) {
      opened.namespaces().get(0).read((event, position) -> events.add(event.toString()));
    }
    return events;
  }

  @Test
  void shouldHoldTheRecordingInLittleRoom() throws IOException {
    assertThat(RecordingArchive.pack(recording, archive)).isGreaterThanOrEqualTo(2);
    assertThat(Files.size(archive)).isLessThan(100_000);
    assertThat(RecordingArchive.isArchive(archive)).isTrue();
    RecordingArchive.unpack(archive, directory.resolve("again"));
    assertThat(events(directory.resolve("again"))).isEqualTo(events(recording)).hasSize(102);
  }

  @Test
  void shouldBeTheSameBytesForTheSameRecording() throws IOException {
    RecordingArchive.pack(recording, archive);
    RecordingArchive.pack(recording, directory.resolve("second"));
    assertThat(directory.resolve("second")).hasSameBinaryContentAs(archive);
  }

  @Test
  void shouldFindEveryDamage() throws IOException {
    RecordingArchive.pack(recording, archive);
    byte[] whole = Files.readAllBytes(archive);
    String given = System.getProperty("lightcone.seed", "");
    long seed = given.isEmpty() ? new Random().nextLong() : Long.parseLong(given);
    System.out.println("RecordingArchiveTest -Dlightcone.seed=" + seed);
    Random random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      byte[] damaged = whole.clone();
      int at = random.nextInt(damaged.length);
      damaged[at] ^= (byte) (1 << random.nextInt(8));
      Path out = directory.resolve("out" + i);
      try {
        RecordingArchive.unpack(new ByteArrayInputStream(damaged), "damaged", out);
        assertThat(events(out)).as("byte " + at).isEqualTo(events(recording));
      } catch (RecordingException e) {
        assertThat(e.getMessage()).contains("damaged");
      }
    }
  }

  @Test
  void shouldFindWhatIsCutOff() throws IOException {
    RecordingArchive.pack(recording, archive);
    byte[] whole = Files.readAllBytes(archive);
    byte[] half = java.util.Arrays.copyOf(whole, whole.length / 2);
    assertThatThrownBy(
            () ->
                RecordingArchive.unpack(
                    new ByteArrayInputStream(half), "half", directory.resolve("half")))
        .isInstanceOf(RecordingException.class)
        .hasMessageContaining("half");
  }

  @Test
  void shouldWriteNothingOutsideItsDirectory() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("lightcone-recording.json"));
      zip.write("{\"format\":1,\"sha256\":{\"../evil\":\"0\"}}".getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("../evil"));
      zip.write(1);
    }
    assertThatThrownBy(
            () ->
                RecordingArchive.unpack(
                    new ByteArrayInputStream(bytes.toByteArray()),
                    "evil.zip",
                    directory.resolve("in")))
        .hasMessage("archive evil.zip has a file that it does not list: ../evil");
    assertThat(directory.resolve("evil")).doesNotExist();
  }

  @Test
  void shouldRefuseWhatIsNoArchive() throws IOException {
    Files.writeString(archive, "hello");
    assertThat(RecordingArchive.isArchive(archive)).isFalse();
    assertThatThrownBy(() -> RecordingArchive.unpack(archive, directory.resolve("x")))
        .hasMessageStartingWith("not an archive of a recording: ");
  }
}
