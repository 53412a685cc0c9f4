package io.lightcone.tracer.journal;

import io.lightcone.tracer.environment.SegmentCursor;
import io.lightcone.tracer.environment.SegmentStore;
import io.lightcone.tracer.event.Event;
import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.EventId;
import io.lightcone.tracer.event.EventType;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;

/**
 * Opens a journal for appending: reads the newest segment that begins with a whole checkpoint, and
 * whatever follows it, and begins a segment of its own behind them. Nothing that is there is ever
 * overwritten, so a torn end stays as it is and is reported for ever.
 */
public final class JournalOpener {
  private final NameTable names = new NameTable();
  private final Incarnations incarnations = new Incarnations();
  private final JournalState state = new JournalState();
  private final Map<Long, Lane> lanes = new HashMap<>();
  private final FrameDecoder decoder = new FrameDecoder(names, incarnations);
  private final StringBuilder damage = new StringBuilder();
  private EventId last;

  private JournalOpener() {}

  /**
   * How a journal is opened.
   *
   * @param namespace the namespace's id
   * @param name the namespace's name
   * @param segmentBytes bytes after which a new segment begins
   * @param wallMicros the time, for the first frames
   * @param incarnation draws a random number for a new incarnation
   * @param versions see {@link EventBody.Opened}
   * @param profile see {@link EventBody.Opened}
   */
  public record Setting(
      long namespace,
      String name,
      long segmentBytes,
      long wallMicros,
      IntSupplier incarnation,
      Map<String, String> versions,
      String profile) {}

  /**
   * Opens the journal and writes its {@code Opened}.
   *
   * @throws IOException if the store can't be read or written
   * @throws JournalException if what is there is not a journal this version can go on with
   */
  public static JournalWriter open(SegmentStore store, Setting setting) throws IOException {
    JournalOpener opener = new JournalOpener();
    Recovered found = opener.recover(store, setting.namespace());
    JournalWriter writer = new JournalWriter(store, setting.name(), setting.segmentBytes(), found);
    boolean undamaged = found.damage().isEmpty();
    boolean clean = undamaged && (found.last() == null || found.state().clean());
    int incarnation = opener.fresh(setting.incarnation());
    writer.start(incarnation, setting.wallMicros());
    writer.append(
        null,
        setting.wallMicros(),
        new EventBody.Opened(
            incarnation, found.last(), clean, setting.versions(), setting.profile()));
    if (!undamaged) {
      writer.append(null, setting.wallMicros(), new EventBody.Anomaly("damage", found.damage()));
    }
    return writer;
  }

  /**
   * An incarnation that was not there before. Each start has its own, because the end of a run that
   * seems clean may be all that is left of a longer one.
   */
  private int fresh(IntSupplier draw) {
    int id = draw.getAsInt();
    while (incarnations.has(id)) {
      id++;
    }
    return id;
  }

  private Recovered recover(SegmentStore store, long namespace) throws IOException {
    incarnations.reset(namespace, List.of());
    long[] segments = store.segments();
    long from = newestCheckpoint(store, segments);
    for (long segment : segments) {
      if (segment >= from) {
        read(store, segment);
      }
    }
    if (last != null && incarnations.namespace() != namespace) {
      throw new JournalException(
          "journal of another namespace: expected id %016x, found %016x"
              .formatted(namespace, incarnations.namespace()));
    }
    long lastSegment = segments.length == 0 ? 0 : segments[segments.length - 1];
    long nextSeq = last == null ? 1 : last.seq() + 1;
    return new Recovered(names, incarnations, state, lastSegment, nextSeq, last, damage.toString());
  }

  /**
   * Number of the segment whose checkpoint comes last in the journal: the last file, unless files
   * were renamed or lost. The first segment if there is no whole checkpoint at all.
   */
  private static long newestCheckpoint(SegmentStore store, long[] segments) throws IOException {
    SegmentHead newest = null;
    for (long segment : segments) {
      SegmentHead head = SegmentHead.of(store, segment);
      if (head != null
          && head.checkpoint() != null
          && (newest == null || head.firstSeq() > newest.firstSeq())) {
        newest = head;
      }
    }
    return newest == null ? 0 : newest.segment();
  }

  private void read(SegmentStore store, long segment) throws IOException {
    try (SegmentCursor cursor = store.scan(segment)) {
      boolean empty = true;
      while (cursor.next() || (cursor.findMore() && cursor.next())) {
        empty = false;
        if (Frames.isWhole(cursor.array(), cursor.length())) {
          frame(cursor, Position.of(segment, cursor.offset()));
        } else {
          FrameCheck.refuseNewerFormat(cursor);
          note(segment, cursor.offset());
          cursor.resync();
        }
      }
      if (empty || cursor.skippedBytes() > 0) {
        note(segment, cursor.offset());
      }
    }
  }

  private void note(long segment, long offset) {
    noteText("damaged frame in segment " + segment + " at byte " + offset);
  }

  private void frame(SegmentCursor cursor, long position) {
    decoder.begin(cursor.array(), cursor.length());
    if (last != null && decoder.firstSeq() <= last.seq()) {
      noteText("events told again from seq " + decoder.firstSeq());
      return;
    }
    if (last != null && decoder.firstSeq() != last.seq() + 1) {
      noteText("events missing after seq " + last.seq());
    }
    decoder.enter();
    for (Event event = decoder.next(); event != null; event = decoder.next()) {
      event(event, position);
    }
  }

  private void noteText(String what) {
    if (damage.isEmpty()) {
      damage.append(what);
    }
  }

  private void event(Event event, long position) {
    last = event.id();
    if (event.body() instanceof EventBody.Checkpoint checkpoint) {
      state.restore(checkpoint.state());
      lanes.clear();
      state.pending().stream()
          .filter(trigger -> trigger.lane() != null)
          .forEach(trigger -> lanes.put(trigger.lane().last().seq(), trigger.lane()));
      return;
    }
    Lane lane = laneOf(event);
    state.apply(event.id(), lane, event.body(), position);
    if (lane != null) {
      lane.last(event.id());
      if (event.type() != EventType.ENDED) {
        lanes.put(event.id().seq(), lane);
      }
    }
  }

  private Lane laneOf(Event event) {
    if (event.type() == EventType.STARTED || event.type() == EventType.SESSION_OPENED) {
      return new Lane();
    }
    return event.op() == null ? null : lanes.remove(event.op().seq());
  }
}
