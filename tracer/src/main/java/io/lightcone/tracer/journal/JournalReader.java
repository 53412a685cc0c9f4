package io.lightcone.tracer.journal;

import io.lightcone.tracer.environment.SegmentCursor;
import io.lightcone.tracer.environment.SegmentSource;
import io.lightcone.tracer.event.Event;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a journal from its first segment to its present end, checking every frame; reading again
 * goes on where it stopped, so a journal that is being written can be followed. Never alters
 * anything. For one thread.
 *
 * <p>Damage costs the damaged frames only: reading goes on with the next whole frame, and what is
 * missing is told by seq.
 */
public final class JournalReader implements AutoCloseable {
  private final SegmentSource source;
  private final NameTable names = new NameTable();
  private final Incarnations incarnations = new Incarnations();
  private final FrameDecoder decoder = new FrameDecoder(names, incarnations);
  private final Map<Long, SegmentTable> tables = new HashMap<>();
  private SegmentCursor cursor;
  private long segment = -1;
  private long expectedSeq = 1;
  private long skippedTold;
  private String damage;

  /** A reader that owns the source. */
  public JournalReader(SegmentSource source) {
    this.source = source;
  }

  void learn(NameTable knownNames, Incarnations knownIncarnations) {
    names.reset(List.copyOf(knownNames.names()));
    incarnations.reset(knownIncarnations.namespace(), List.copyOf(knownIncarnations.list()));
  }

  /** The namespace's id; 0 before anything was read. */
  public long namespace() {
    return incarnations.namespace();
  }

  /**
   * Tells {@code sink} everything from where the last call stopped to the present end.
   *
   * @return number of events told
   * @throws JournalException if the journal is of a newer format
   */
  public long read(JournalSink sink) throws IOException {
    return read(sink, Long.MAX_VALUE);
  }

  /**
   * As {@link #read(JournalSink)}, but stops after the frame in which the limit is reached.
   *
   * @param limit number of events to tell at the least, if there are so many
   */
  public long read(JournalSink sink, long limit) throws IOException {
    long told = 0;
    while (told < limit) {
      if (cursor != null && cursor.next()) {
        told += frame(sink);
      } else if (!nextSegment(sink)) {
        break;
      }
    }
    return told;
  }

  private boolean nextSegment(JournalSink sink) throws IOException {
    for (long candidate : source.segments()) {
      if (candidate > segment) {
        // the writer may have filled the old segment's end since we looked
        if (cursor != null && cursor.next()) {
          frame(sink);
          return true;
        }
        leave(sink);
        segment = candidate;
        cursor = source.scan(candidate);
        skippedTold = 0;
        return true;
      }
    }
    return false;
  }

  private void leave(JournalSink sink) {
    if (cursor != null) {
      tellTornEnd(sink);
      cursor.close();
      cursor = null;
    }
  }

  /** Tells what is torn at the end; to be called when no writer is at work any more. */
  public void finish(JournalSink sink) {
    tellTornEnd(sink);
  }

  private void tellTornEnd(JournalSink sink) {
    if (cursor == null || (damage == null && cursor.skippedBytes() == skippedTold)) {
      return;
    }
    skippedTold = cursor.skippedBytes();
    damage = null;
    sink.missing(
        new MissingEvents(expectedSeq, expectedSeq - 1, segment, cursor.offset(), "torn end"));
  }

  private long frame(JournalSink sink) {
    if (!Frames.isWhole(cursor.array(), cursor.length())) {
      FrameCheck.refuseNewerFormat(cursor);
      damage = "damaged frame";
      cursor.resync();
      return 0;
    }
    try {
      decoder.begin(cursor.array(), cursor.length());
      return events(sink);
    } catch (JournalException e) {
      damage = "frame that contradicts itself: " + e.getMessage();
      return 0;
    }
  }

  private long events(JournalSink sink) {
    long first = decoder.firstSeq();
    if (first < expectedSeq) {
      throw new JournalException("seq " + first + " again after " + (expectedSeq - 1));
    }
    if (first > expectedSeq) {
      tellGap(sink, first);
    }
    damage = null;
    skippedTold = cursor.skippedBytes();
    long position = Position.of(segment, cursor.offset());
    long told = 0;
    for (Event event = decoder.next(); event != null; event = decoder.next()) {
      sink.event(event, position);
      expectedSeq = event.id().seq() + 1;
      told++;
    }
    return told;
  }

  private void tellGap(JournalSink sink, long first) {
    String reason = damage != null ? damage : "not in this copy";
    sink.missing(new MissingEvents(expectedSeq, first - 1, segment, cursor.offset(), reason));
    expectedSeq = first;
  }

  /**
   * Reads one event again. The frame is checked again too.
   *
   * @param position where it was told to lie
   * @param seq its seq
   * @throws JournalException if it is no longer there as it was
   */
  public Event event(long position, long seq) throws IOException {
    byte[] frame = source.read(Position.segment(position), Position.offset(position));
    if (!Frames.isWhole(frame, frame.length)) {
      throw new JournalException("frame of event " + seq + " is damaged");
    }
    FrameDecoder random = new FrameDecoder(names, incarnations);
    random.begin(frame, frame.length);
    for (Event event = random.next(); event != null; event = random.next()) {
      if (event.id().seq() == seq) {
        return event;
      }
    }
    throw new JournalException("event is not in the frame it was found in: " + seq);
  }

  /**
   * Finds an event by its seq alone, reading the table of its segment on first use.
   *
   * @return its frame's position, or -1 if it isn't there
   */
  public long positionOf(long seq) throws IOException {
    long[] segments = source.segments();
    for (int i = segments.length - 1; i >= 0; i--) {
      SegmentTable table = table(segments[i], seq, i == segments.length - 1);
      if (table.firstSeq() <= seq) {
        return table.positionOf(seq);
      }
    }
    return -1;
  }

  private SegmentTable table(long number, long seq, boolean mayHaveGrown) throws IOException {
    SegmentTable table = tables.get(number);
    if (table == null || (mayHaveGrown && seq >= table.endSeq())) {
      table = SegmentTable.read(source, number);
      tables.put(number, table);
    }
    return table;
  }

  /** Bytes on disk, index pages counted, holes not. */
  public long realBytes() throws IOException {
    return source.realBytes();
  }

  @Override
  public void close() {
    if (cursor != null) {
      cursor.close();
      cursor = null;
    }
    source.close();
  }
}
