package io.lightcone.replay.history;

import io.lightcone.tracer.event.Event;
import io.lightcone.tracer.journal.JournalException;
import io.lightcone.tracer.journal.JournalReader;
import io.lightcone.tracer.recording.NamespaceRecording;
import io.lightcone.tracer.recording.RecordingException;
import java.io.IOException;
import java.util.function.Consumer;

/** One journal from its first event to its last. */
final class JournalWalk {
  private static final int AT_ONCE = 4096;

  private JournalWalk() {}

  static void read(NamespaceRecording namespace, Consumer<Event> told) {
    try (JournalReader reader = namespace.newReader()) {
      long more;
      do {
        more = reader.read((event, position) -> told.accept(event), AT_ONCE);
      } while (more > 0);
    } catch (IOException | JournalException e) {
      throw new RecordingException(
          "can't read namespace " + namespace.directory() + ": " + e.getMessage(), e);
    }
  }
}
