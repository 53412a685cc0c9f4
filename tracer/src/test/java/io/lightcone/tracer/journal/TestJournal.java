package io.lightcone.tracer.journal;

import io.lightcone.tracer.chronicle.NamespaceDirectory;
import io.lightcone.tracer.chronicle.SegmentFiles;
import io.lightcone.tracer.environment.SegmentStore;
import io.lightcone.tracer.event.Event;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;

/** Opens and reads journals in a test's directory. */
final class TestJournal {
  static final long NAMESPACE = 0x8122334455667788L;
  private static final int BLOCK = 8 << 20;

  private TestJournal() {}

  static JournalOpener.Setting setting(long segmentBytes, IntSupplier incarnation) {
    return new JournalOpener.Setting(
        NAMESPACE, "edge", segmentBytes, 1_790_000_000_000_000L, incarnation, Map.of(), "loader");
  }

  static SegmentStore store(Path directory) throws IOException {
    return new NamespaceDirectory(directory, BLOCK).openJournal();
  }

  static JournalWriter open(Path directory, long segmentBytes, int incarnation) throws IOException {
    SegmentStore store = store(directory);
    try {
      return JournalOpener.open(store, setting(segmentBytes, () -> incarnation));
    } catch (IOException | RuntimeException e) {
      store.close();
      throw e;
    }
  }

  static SegmentFiles files(Path directory) {
    return new SegmentFiles(directory.resolve("journal"));
  }

  static JournalReader reader(Path directory) {
    return new JournalReader(files(directory), NAMESPACE);
  }

  /** Everything there is, with what is missing. */
  static Told readAll(Path directory) throws IOException {
    Told told = new Told();
    try (JournalReader reader = reader(directory)) {
      reader.read(told);
      reader.finish(told);
    }
    return told;
  }

  /** What a reader told. */
  static final class Told implements JournalSink {
    final List<Event> events = new ArrayList<>();
    final List<Long> positions = new ArrayList<>();
    final List<MissingEvents> missing = new ArrayList<>();

    @Override
    public void event(Event event, long position) {
      events.add(event);
      positions.add(position);
    }

    @Override
    public void missing(MissingEvents gap) {
      missing.add(gap);
    }
  }
}
