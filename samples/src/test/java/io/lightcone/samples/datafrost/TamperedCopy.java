package io.lightcone.samples.datafrost;

import io.lightcone.tracer.chronicle.NamespaceDirectory;
import io.lightcone.tracer.event.Event;
import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.EventId;
import io.lightcone.tracer.event.EventType;
import io.lightcone.tracer.journal.JournalOpener;
import io.lightcone.tracer.journal.JournalReader;
import io.lightcone.tracer.journal.JournalSink;
import io.lightcone.tracer.journal.JournalWriter;
import io.lightcone.tracer.journal.Lane;
import io.lightcone.tracer.journal.MissingEvents;
import io.lightcone.tracer.recording.NamespaceRecording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A namespace written again by the journal's own writer, so that every checksum is right, but for
 * one event that says something else: what somebody who alters a recording on purpose can do.
 */
final class TamperedCopy {
  private static final long SEGMENT = 64L << 20;

  private final NamespaceRecording original;
  private final List<Event> events = new ArrayList<>();

  TamperedCopy(NamespaceRecording original) throws IOException {
    this.original = original;
    try (JournalReader reader = original.newReader()) {
      reader.read(
          new JournalSink() {
            @Override
            public void event(Event event, long position) {
              events.add(event);
            }

            @Override
            public void missing(MissingEvents gap) {
              throw new AssertionError("gap in a whole recording: " + gap);
            }
          });
    }
  }

  /** Its events, oldest first. */
  List<Event> events() {
    return events;
  }

  /** Writes it with one event's body replaced. */
  void write(Path directory, int altered, EventBody body) throws IOException {
    copyAllButTheJournal(directory);
    EventBody.Opened opened = (EventBody.Opened) events.get(1).body();
    JournalOpener.Setting setting =
        new JournalOpener.Setting(
            original.id(),
            original.name(),
            SEGMENT,
            events.get(0).wallMicros(),
            opened::incarnation,
            opened.versions(),
            opened.profile());
    Map<EventId, Lane> lanes = new HashMap<>();
    try (JournalWriter writer =
        JournalOpener.open(new NamespaceDirectory(directory).openJournal(), setting)) {
      // its opening has written the first two again
      for (int i = 2; i < events.size(); i++) {
        Event event = events.get(i);
        EventBody written = i == altered ? body : event.body();
        EventId id = writer.append(lane(event, lanes), event.wallMicros(), written);
        if (!id.equals(event.id())) {
          throw new AssertionError("expected to write " + event.id() + ", not " + id);
        }
      }
    }
  }

  private static Lane lane(Event event, Map<EventId, Lane> lanes) {
    boolean first = event.type() == EventType.STARTED || event.type() == EventType.SESSION_OPENED;
    Lane lane = first ? new Lane() : event.op() == null ? null : lanes.remove(event.op());
    if (lane != null) {
      lanes.put(event.id(), lane);
    }
    return lane;
  }

  private void copyAllButTheJournal(Path directory) throws IOException {
    Path from = original.directory();
    Path journal = from.resolve(NamespaceDirectory.JOURNAL);
    List<Path> files;
    try (var all = Files.walk(from)) {
      files = all.filter(file -> Files.isRegularFile(file) && !file.startsWith(journal)).toList();
    }
    for (Path file : files) {
      Path to = directory.resolve(from.relativize(file).toString());
      Files.createDirectories(to.getParent());
      Files.copy(file, to);
    }
  }
}
