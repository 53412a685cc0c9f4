package io.lightcone.replay.session;

import io.lightcone.tracer.event.Event;
import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.EventId;
import io.lightcone.tracer.event.Outcome;
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
 * they ended. Events that replays look up are kept a while, and read again when they are older. For
 * one thread, but for {@link #lookUp}.
 */
final class InvocationStream implements AutoCloseable, JournalSink {
  private static final int KEPT = 1 << 16;
  private static final int KEPT_LOOKUPS = 1 << 12;
  private static final int AT_ONCE = 4096;

  private final NamespaceRecording namespace;
  private final JournalReader reader;
  private final Map<Long, Open> lanes = new HashMap<>();
  private final Map<Long, Event> triggers = new HashMap<>();
  private final Event[] recent = new Event[KEPT];
  private final Event[] lookedUp = new Event[KEPT_LOOKUPS];
  private final List<Long> openedSeqs = new ArrayList<>();
  private final List<RecordedEnvironment> environments = new ArrayList<>();
  private Consumer<RecordedInvocation> consumer;
  private long lost;

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
        return reader.read(this, AT_ONCE) > 0;
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

  /** Number of events that are missing so far. */
  long lost() {
    return lost;
  }

  @Override
  public void event(Event event, long position) {
    switch (event.type()) {
      case PUT -> put(event);
      case STARTED -> started(event);
      case ENDED -> ended(event);
      case REPLIED -> keep(event);
      case OPENED -> {
        openedSeqs.add(event.id().seq());
        environments.add(RecordedEnvironment.of((EventBody.Opened) event.body()));
      }
      default -> operation(event);
    }
  }

  private void put(Event event) {
    keep(event);
    if (((EventBody.Put) event.body()).handler() != null) {
      triggers.put(event.id().seq(), event);
    }
    operation(event);
  }

  private void keep(Event event) {
    recent[(int) event.id().seq() & (KEPT - 1)] = event;
  }

  private void started(Event event) {
    EventBody.Started started = (EventBody.Started) event.body();
    Event trigger = started.put() == null ? null : triggers.get(started.put().seq());
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
    EventBody.Ended ended = (EventBody.Ended) event.body();
    if (open.trigger() != null && ended.outcome() == Outcome.OK) {
      triggers.remove(open.trigger().id().seq());
    }
    consumer.accept(
        new RecordedInvocation(
            namespace.name(), open.started(), open.trigger(), open.operations(), event));
  }

  /** The body of an event of this journal, or null when it isn't there. */
  EventBody lookUp(EventId id) {
    Event event = recent[(int) id.seq() & (KEPT - 1)];
    if (event != null && event.id().equals(id)) {
      return event.body();
    }
    Event again = lookedUp[(int) id.seq() & (KEPT_LOOKUPS - 1)];
    if (again != null && again.id().equals(id)) {
      return again.body();
    }
    try {
      synchronized (reader) {
        long position = reader.positionOf(id.seq());
        Event found = position < 0 ? null : reader.event(position, id.seq());
        if (found == null || !found.id().equals(id)) {
          return null;
        }
        lookedUp[(int) id.seq() & (KEPT_LOOKUPS - 1)] = found;
        return found.body();
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
