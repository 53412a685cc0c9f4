package io.lightcone.tracer.journal;

import io.lightcone.tracer.environment.SegmentStore;
import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.EventId;
import java.io.IOException;

/**
 * The one writer of a journal. Appends frames, gives events their ids, keeps {@link JournalState},
 * and begins a new segment, with a checkpoint, whenever the present one is full.
 *
 * <p>Not safe for use by several threads: its owner appends under one lock.
 */
public final class JournalWriter implements AutoCloseable {
  private final SegmentStore store;
  private final String name;
  private final long segmentBytes;
  private final NameTable names;
  private final Incarnations incarnations;
  private final JournalState state;
  private final FrameEncoder encoder;
  private long segment;
  private volatile long nextSeq;

  /** What the segment's own pages and checkpoint take up: it is not full for that. */
  private long startBytes;

  /** Whether the present segment still lacks its checkpoint, because writing it failed. */
  private boolean checkpointDue;

  private int incarnation;

  private long framePosition;

  JournalWriter(SegmentStore store, String name, long segmentBytes, Recovered from) {
    this.store = store;
    this.name = name;
    this.segmentBytes = segmentBytes;
    this.names = from.names();
    this.incarnations = from.incarnations();
    this.state = from.state();
    this.segment = from.lastSegment();
    this.nextSeq = from.nextSeq();
    this.encoder = new FrameEncoder(names, incarnations);
  }

  /** Starts the incarnation that this writer's events belong to, in a segment of its own. */
  void start(int newIncarnation, long wallMicros) throws IOException {
    incarnation = newIncarnation;
    incarnations.begin(nextSeq, newIncarnation);
    beginSegment();
    writeCheckpoint(wallMicros);
  }

  /** What the events so far add up to. To be read under the owner's lock. */
  public JournalState state() {
    return state;
  }

  /** The namespace's id. */
  public long namespace() {
    return incarnations.namespace();
  }

  /** Seq of the newest event. May be read by any thread. */
  public long lastSeq() {
    return nextSeq - 1;
  }

  /** Id of an event of this journal. */
  public EventId idOf(long seq) {
    return incarnations.idOf(seq);
  }

  /** Number of the segment that appends go to. */
  public long segment() {
    return segment;
  }

  /** Where the last appended frame lies, see {@link Position}. */
  public long framePosition() {
    return framePosition;
  }

  /**
   * Appends one event, in a frame of its own.
   *
   * @param lane the lane it continues, or null
   * @param wallMicros when it happened, microseconds since 1970
   * @param body what happened
   * @return its id
   * @throws IOException if it could not be stored; then it has not happened
   */
  public EventId append(Lane lane, long wallMicros, EventBody body) throws IOException {
    rollIfFull(wallMicros);
    return appendHere(lane, wallMicros, body);
  }

  private EventId appendHere(Lane lane, long wallMicros, EventBody body) throws IOException {
    encoder.begin(incarnation, nextSeq, 1, wallMicros);
    boolean stored = false;
    try {
      encoder.add(nextSeq, wallMicros, lane == null ? null : lane.last(), body);
      store();
      stored = true;
    } finally {
      if (!stored) {
        encoder.abandon();
      }
    }
    return applied(lane, body);
  }

  /**
   * Appends some events of one lane in one frame: all of them are stored, or none.
   *
   * @param lane the lane they continue, or null
   * @param drafts the events, oldest first
   * @param count how many of them
   * @return id of the last
   * @throws IOException if they could not be stored; then they have not happened
   */
  public EventId append(Lane lane, Draft[] drafts, int count) throws IOException {
    rollIfFull(drafts[0].wallMicros());
    encoder.begin(incarnation, nextSeq, count, drafts[0].wallMicros());
    boolean stored = false;
    try {
      encode(lane, drafts, count);
      store();
      stored = true;
    } finally {
      if (!stored) {
        encoder.abandon();
      }
    }
    EventId id = null;
    for (int i = 0; i < count; i++) {
      id = applied(lane, drafts[i].body());
    }
    return id;
  }

  private void encode(Lane lane, Draft[] drafts, int count) {
    EventId op = lane == null ? null : lane.last();
    for (int i = 0; i < count; i++) {
      long seq = nextSeq + i;
      encoder.add(seq, drafts[i].wallMicros(), op, drafts[i].body());
      op = lane == null ? null : incarnations.idOf(seq);
    }
  }

  private void store() throws IOException {
    encoder.finish();
    framePosition = Position.of(segment, store.append(encoder.array(), encoder.length()));
  }

  private EventId applied(Lane lane, EventBody body) {
    EventId id = new EventId(incarnations.namespace(), incarnation, nextSeq);
    state.apply(id, lane, body, framePosition);
    if (lane != null) {
      lane.last(id);
    }
    nextSeq++;
    return id;
  }

  /**
   * Rolls before an append rather than behind it, so that a roll that fails is an append that has
   * not happened. A checkpoint that could not be written is tried again with the next append.
   */
  private void rollIfFull(long wallMicros) throws IOException {
    if (!checkpointDue && store.segmentBytes() - startBytes >= segmentBytes) {
      beginSegment();
    }
    if (checkpointDue) {
      writeCheckpoint(wallMicros);
    }
  }

  private void beginSegment() throws IOException {
    store.begin(segment + 1);
    segment++;
    checkpointDue = true;
  }

  private void writeCheckpoint(long wallMicros) throws IOException {
    appendHere(
        null,
        wallMicros,
        new EventBody.Checkpoint(state.checkpoint(incarnations, name, names.names())));
    startBytes = store.segmentBytes();
    checkpointDue = false;
  }

  /**
   * A reader of this journal that knows all its names already: for looking single events up. Names
   * that come later have to be {@linkplain #teach taught}. To be called under the owner's lock.
   */
  public JournalReader lookUp() {
    JournalReader reader = new JournalReader(store);
    reader.learn(names, incarnations);
    return reader;
  }

  /** Lets a look-up reader know the names that came since. To be called under the owner's lock. */
  public void teach(JournalReader reader) {
    reader.learnMore(names);
  }

  /** Returns when all that was appended has reached the disk. */
  public void sync() throws IOException {
    store.sync();
  }

  @Override
  public void close() {
    store.close();
  }
}
