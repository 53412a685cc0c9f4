package io.lightcone.runtime.namespace;

import io.lightcone.runtime.simulation.MemoryStorage;
import io.lightcone.tracer.event.Event;
import io.lightcone.tracer.journal.JournalReader;
import io.lightcone.tracer.journal.JournalSink;
import io.lightcone.tracer.journal.MissingEvents;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Reads what simulated namespaces have written. */
final class Journals {
  private Journals() {}

  static List<Event> events(MemoryStorage home) {
    List<Event> events = new ArrayList<>();
    JournalReader reader = new JournalReader(home.source());
    try {
      reader.read(
          new JournalSink() {
            @Override
            public void event(Event event, long position) {
              events.add(event);
            }

            @Override
            public void missing(MissingEvents gap) {
              throw new AssertionError("gap in a simulated journal: " + gap);
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return events;
  }
}
