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
    boolean first = found.last() == null;
    boolean clean = first || (found.state().clean() && found.damage().isEmpty());
    int incarnation =
        first || !clean ? setting.incarnation().getAsInt() : found.last().incarnation();
    writer.start(incarnation, setting.wallMicros());
    writer.append(
        null,
        setting.wallMicros(),
        new EventBody.Opened(
            incarnation, found.last(), clean, setting.versions(), setting.profile()));
    if (!found.damage().isEmpty()) {
      writer.append(null, setting.wallMicros(), new EventBody.Anomaly("damage", found.damage()));
    }
    return writer;
  }

  private Recovered recover(SegmentStore store, long namespace) throws IOException {
    incarnations.reset(namespace, List.of());
    long[] segments = store.segments();
    int from = segments.length - 1;
    while (from > 0 && !beginsWithCheckpoint(store, segments[from])) {
      from--;
    }
    for (int i = Math.max(from, 0); i < segments.length; i++) {
      read(store, segments[i]);
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

  private static boolean beginsWithCheckpoint(SegmentStore store, long segment) throws IOException {
    try (SegmentCursor cursor = store.scan(segment)) {
      if (!cursor.next() || !Frames.isWhole(cursor.array(), cursor.length())) {
        return false;
      }
      FrameDecoder peek = new FrameDecoder(new NameTable(), new Incarnations());
      peek.begin(cursor.array(), cursor.length());
      return peek.next().type() == EventType.CHECKPOINT;
    } catch (JournalException e) {
      return false;
    }
  }

  private void read(SegmentStore store, long segment) throws IOException {
    try (SegmentCursor cursor = store.scan(segment)) {
      while (cursor.next()) {
        if (Frames.isWhole(cursor.array(), cursor.length())) {
          frame(cursor);
        } else {
          FrameCheck.refuseNewerFormat(cursor);
          note(segment, cursor.offset());
          cursor.resync();
        }
      }
      if (cursor.skippedBytes() > 0 && damage.isEmpty()) {
        note(segment, cursor.offset());
      }
    }
  }

  private void note(long segment, long offset) {
    if (damage.isEmpty()) {
      damage.append("damaged frame in segment ").append(segment).append(" at byte ");
      damage.append(offset);
    }
  }

  private void frame(SegmentCursor cursor) {
    decoder.begin(cursor.array(), cursor.length());
    if (last != null && decoder.firstSeq() != last.seq() + 1 && damage.isEmpty()) {
      damage.append("events missing after seq ").append(last.seq());
    }
    for (Event event = decoder.next(); event != null; event = decoder.next()) {
      event(event);
    }
  }

  private void event(Event event) {
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
    state.apply(event.id(), lane, event.body());
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
