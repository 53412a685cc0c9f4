package io.lightcone.replay.session;

import io.lightcone.tracer.event.Event;
import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.EventId;
import io.lightcone.tracer.journal.JournalException;
import io.lightcone.tracer.journal.JournalReader;
import io.lightcone.tracer.journal.JournalSink;
import io.lightcone.tracer.journal.MissingEvents;
import io.lightcone.tracer.recording.NamespaceRecording;
import io.lightcone.tracer.recording.RecordingException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Reads one journal from its first event on and gives its invocations, whole, in the order in which
 * they ended. Puts and replies, which replays look up, are kept a while, and read again when they
 * are older or large; so memory holds the invocations under way and a window, however long the
 * journal. For one thread, but for {@link #lookUp} and {@link #environment}.
 */
final class InvocationStream implements AutoCloseable, JournalSink {
  private static final int KEPT = 1 << 16;
  private static final int KEPT_LOOKUPS = 1 << 12;
  private static final int AT_ONCE = 64;
  private static final int LARGE = 1024;
  private static final int LARGE_LOOKUP = 1 << 14;

  private final NamespaceRecording namespace;
  private final JournalReader reader;
  private final Map<Long, Open> lanes = new HashMap<>();
  private final Event[] recent = new Event[KEPT];
  private final Event[] lookedUp = new Event[KEPT_LOOKUPS];
  private final List<Long> openedSeqs = new ArrayList<>();
  private final List<RecordedEnvironment> environments = new ArrayList<>();
  private Consumer<RecordedInvocation> consumer;
  private long lost;
  private volatile long lastSeq;

  /** An invocation that has not ended yet. */
  private record Open(Event started, Event trigger, List<Event> operations) {}

  InvocationStream(NamespaceRecording namespace) {
    this.namespace = namespace;
    this.reader = namespace.newReader();
  }

  /**
   * Gives the next invocations.
   *
   * @return false when there are no more ended ones
   */
  boolean read(Consumer<RecordedInvocation> newConsumer) {
    consumer = newConsumer;
    try {
      synchronized (reader) {
        boolean more = reader.read(this, AT_ONCE) > 0;
        if (!more) {
          reader.finish(this);
        }
        return more;
      }
    } catch (IOException | JournalException e) {
      throw new RecordingException(
          "can't read namespace " + namespace.directory() + ": " + e.getMessage(), e);
    }
  }

  /** Gives the invocations that the journal has no end of. */
  void unfinished(Consumer<RecordedInvocation> rest) {
    lanes.values().stream()
        .sorted((a, b) -> a.started().id().compareTo(b.started().id()))
        .forEach(
            open ->
                rest.accept(
                    new RecordedInvocation(
                        namespace.name(),
                        open.started(),
                        open.trigger(),
                        open.operations(),
                        null)));
  }

  @Override
  public void missing(MissingEvents gap) {
    lost += Math.max(1, gap.count());
  }

  /** Seq of the newest event read. May be read by any thread. */
  long lastSeq() {
    return lastSeq;
  }

  /** Number of events that are missing so far. */
  long lost() {
    return lost;
  }

  @Override
  public void event(Event event, long position) {
    lastSeq = event.id().seq();
    switch (event.type()) {
      case PUT -> put(event);
      case STARTED -> started(event);
      case ENDED -> ended(event);
      case REPLIED -> keep(event);
      case GAP -> lost += Math.max(1, ((EventBody.Gap) event.body()).count());
      case OPENED -> {
        openedSeqs.add(event.id().seq());
        environments.add(RecordedEnvironment.of((EventBody.Opened) event.body()));
      }
      default -> operation(event);
    }
  }

  private void put(Event event) {
    if (((EventBody.Put) event.body()).payload().size() <= LARGE) {
      keep(event);
    }
    operation(event);
  }

  private void keep(Event event) {
    recent[(int) event.id().seq() & (KEPT - 1)] = event;
  }

  private void started(Event event) {
    EventBody.Started started = (EventBody.Started) event.body();
    Event trigger = started.put() == null ? null : find(started.put());
    lanes.put(event.id().seq(), new Open(event, trigger, new ArrayList<>(4)));
  }

  private void operation(Event event) {
    if (event.op() == null) {
      return;
    }
    Open open = lanes.remove(event.op().seq());
    if (open != null) {
      open.operations().add(event);
      lanes.put(event.id().seq(), open);
    }
  }

  private void ended(Event event) {
    Open open = event.op() == null ? null : lanes.remove(event.op().seq());
    if (open == null) {
      return; // its beginning is lost, which is told as a gap
    }
    consumer.accept(
        new RecordedInvocation(
            namespace.name(), open.started(), open.trigger(), open.operations(), event));
  }

  /** The body of an event of this journal, or null when it isn't there. */
  EventBody lookUp(EventId id) {
    Event event = id.namespace() == namespace.id() ? find(id) : null;
    return event == null ? null : event.body();
  }

  private Event find(EventId id) {
    Event event = recent[(int) id.seq() & (KEPT - 1)];
    if (event != null && event.id().equals(id)) {
      return event;
    }
    Event again = lookedUp[(int) id.seq() & (KEPT_LOOKUPS - 1)];
    if (again != null && again.id().equals(id)) {
      return again;
    }
    try {
      synchronized (reader) {
        long position = reader.positionOf(id.seq());
        Event found = position < 0 ? null : reader.event(position, id.seq());
        if (found == null || !found.id().equals(id)) {
          return null;
        }
        if (!(found.body() instanceof EventBody.Put put) || put.payload().size() <= LARGE_LOOKUP) {
          lookedUp[(int) id.seq() & (KEPT_LOOKUPS - 1)] = found;
        }
        return found;
      }
    } catch (IOException | JournalException e) {
      return null;
    }
  }

  /** What the event's incarnation ran in, or null. */
  synchronized RecordedEnvironment environment(EventId id) {
    RecordedEnvironment found = null;
    for (int i = 0; i < environments.size() && openedSeqs.get(i) < id.seq(); i++) {
      found = environments.get(i);
    }
    return found;
  }

  @Override
  public void close() {
    reader.close();
  }
}
