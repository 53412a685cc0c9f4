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
  private static final String TORN = "torn end";
  private static final String CONTRADICTION = "frame that contradicts itself: ";

  private final SegmentSource source;
  private final NameTable names = new NameTable();
  private final Incarnations incarnations = new Incarnations();
  private final FrameDecoder decoder = new FrameDecoder(names, incarnations);
  private final Map<Long, SegmentTable> tables = new HashMap<>();
  private SegmentCursor cursor;
  private long segment = -1;
  private long expectedSeq = 1;
  private long skippedTold;
  private long wholeFrames;
  private boolean lookedAhead;
  private String damage;

  /** A reader that owns the source. */
  public JournalReader(SegmentSource source) {
    this.source = source;
  }

  /**
   * A reader that owns the source and knows whose journal it is, even if the first checkpoint is
   * damaged.
   */
  public JournalReader(SegmentSource source, long namespace) {
    this.source = source;
    incarnations.reset(namespace, List.of());
  }

  void learn(NameTable knownNames, Incarnations knownIncarnations) {
    names.reset(List.copyOf(knownNames.names()));
    incarnations.reset(knownIncarnations.namespace(), List.copyOf(knownIncarnations.list()));
  }

  void learnMore(NameTable knownNames) {
    if (names.size() < knownNames.size()) {
      names.complete(knownNames.names());
    }
  }

  /**
   * Begins at the segment that has the event, instead of at the first: every suffix of the segments
   * is a journal. To be called before anything is read.
   *
   * @return whether there is such an event
   */
  public boolean startAt(long seq) throws IOException {
    long position = positionOf(seq);
    if (position < 0) {
      return false;
    }
    long number = Position.segment(position);
    expectedSeq = firstSeqOf(number);
    enter(number);
    return true;
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
        continue;
      }
      long next = segmentBehind();
      if (next < 0) {
        break;
      }
      // the writer may have filled the old segment's end since we looked
      if (cursor != null && cursor.next()) {
        told += frame(sink);
      } else if (cursor == null || expectedSeq == firstSeqOf(next) || !cursor.findMore()) {
        enter(next);
      }
    }
    return told;
  }

  private long segmentBehind() throws IOException {
    for (long candidate : source.segments()) {
      if (candidate > segment) {
        return candidate;
      }
    }
    return -1;
  }

  private long firstSeqOf(long number) throws IOException {
    SegmentHead head = SegmentHead.of(source, number);
    return head == null ? -1 : head.firstSeq();
  }

  private void enter(long number) throws IOException {
    SegmentCursor entered = source.scan(number);
    if (cursor != null) {
      if (damage == null && cursor.skippedBytes() > skippedTold) {
        damage = TORN;
      }
      cursor.close();
    }
    segment = number;
    cursor = entered;
    skippedTold = 0;
    wholeFrames = 0;
    lookedAhead = false;
  }

  /**
   * Tells what is left behind a hole in the last segment, and what is torn at its end; to be called
   * when no writer is at work any more.
   */
  public void finish(JournalSink sink) {
    if (cursor == null) {
      return;
    }
    while (cursor.next() || (cursor.findMore() && cursor.next())) {
      frame(sink);
    }
    boolean torn = damage != null || cursor.skippedBytes() > skippedTold || wholeFrames == 0;
    if (torn) {
      skippedTold = cursor.skippedBytes();
      damage = null;
      wholeFrames++;
      sink.missing(new MissingEvents(expectedSeq, expectedSeq - 1, segment, cursor.offset(), TORN));
    }
  }

  private long frame(JournalSink sink) {
    if (!Frames.isWhole(cursor.array(), cursor.length())) {
      FrameCheck.refuseNewerFormat(cursor);
      damage = "damaged frame";
      cursor.resync();
      return 0;
    }
    wholeFrames++;
    try {
      decoder.begin(cursor.array(), cursor.length());
      if (decoder.firstSeq() < expectedSeq) {
        return 0; // a copy of what was told before
      }
      if (decoder.firstSeq() > expectedSeq) {
        tellGap(sink, decoder.firstSeq());
      }
      decoder.enter();
    } catch (JournalException e) {
      damage = CONTRADICTION + e.getMessage();
      return 0;
    }
    damage = null;
    skippedTold = cursor.skippedBytes();
    return events(sink);
  }

  private long events(JournalSink sink) {
    long position = Position.of(segment, cursor.offset());
    long told = 0;
    for (Event event = next(); event != null; event = next()) {
      sink.event(event, position);
      expectedSeq = event.id().seq() + 1;
      told++;
    }
    return told;
  }

  private Event next() {
    try {
      return decoder.next();
    } catch (JournalException e) {
      damage = CONTRADICTION + e.getMessage();
      return null;
    }
  }

  private void tellGap(JournalSink sink, long first) {
    String reason = damage != null ? damage : "not in this copy";
    sink.missing(new MissingEvents(expectedSeq, first - 1, segment, cursor.offset(), reason));
    expectedSeq = first;
    if (!lookedAhead) {
      lookedAhead = true;
      lookAhead();
    }
  }

  /**
   * Names and incarnations that were introduced in what is missing stand in the next checkpoint,
   * too.
   */
  private void lookAhead() {
    try {
      for (long candidate : source.segments()) {
        SegmentHead head = candidate > segment ? SegmentHead.of(source, candidate) : null;
        if (head != null && head.checkpoint() != null && head.firstSeq() > expectedSeq) {
          names.complete(head.checkpoint().names());
          incarnations.reset(head.checkpoint().namespace(), head.checkpoint().incarnations());
          return;
        }
      }
    } catch (IOException | JournalException e) {
      // then they stay unknown: the gap has been told
    }
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
    FrameDecoder random = new FrameDecoder(names, incarnations, false);
    random.begin(frame, frame.length);
    random.enter();
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

  /** Seq of the newest event in the journal, 0 if there is none. */
  public long lastSeq() throws IOException {
    long[] segments = source.segments();
    for (int i = segments.length - 1; i >= 0; i--) {
      SegmentTable table = table(segments[i], Long.MAX_VALUE, i == segments.length - 1);
      if (table.endSeq() > 0) {
        return table.endSeq() - 1;
      }
    }
    return 0;
  }

  /** A table read while its segment was the last may lack what was appended since. */
  private SegmentTable table(long number, long seq, boolean last) throws IOException {
    SegmentTable table = tables.get(number);
    if (table == null || (table.mayHaveGrown() && seq >= table.endSeq())) {
      table = SegmentTable.read(source, number, last);
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
