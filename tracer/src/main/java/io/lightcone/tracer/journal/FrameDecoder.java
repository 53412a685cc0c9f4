package io.lightcone.tracer.journal;

import io.lightcone.tracer.event.Event;
import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.EventId;
import io.lightcone.tracer.event.EventType;

/**
 * Reads the events of one frame after the other, in order. Each event is
 *
 * <pre>
 *  varint  type, see {@link EventType}
 *  varint  length of what follows
 *          zigzag varint: microseconds after the frame's base
 *          reference: op, see {@link RefCodec}
 *          the type's own fields; bytes beyond those known are of a newer version and are skipped
 * </pre>
 *
 * For one thread.
 */
final class FrameDecoder {
  private final ByteReader in = new ByteReader();
  private final NameTable names;
  private final Incarnations incarnations;
  private final RefCodec refs;
  private final BodyDecoder bodies;
  private long firstSeq;
  private long nextSeq;
  private int left;
  private long baseMicros;

  FrameDecoder(NameTable names, Incarnations incarnations) {
    this.names = names;
    this.incarnations = incarnations;
    refs = new RefCodec(incarnations);
    bodies = new BodyDecoder(names, refs);
    bodies.onDictionary(names::reset);
  }

  /**
   * Begins a frame that {@link Frames#isWhole} has found whole.
   *
   * @throws JournalException if its header contradicts itself
   */
  void begin(byte[] array, int length) {
    in.wrap(array, Frames.LENGTH_AT, length);
    long declared = in.varint();
    if (declared != in.remaining()) {
      throw new JournalException("frame says " + declared + " bytes and has " + in.remaining());
    }
    firstSeq = in.varint();
    left = in.count();
    baseMicros = in.zigzag();
    nextSeq = firstSeq;
    if (firstSeq < 1 || left < 1) {
      throw new JournalException("frame with first seq " + firstSeq + " and count " + left);
    }
  }

  long firstSeq() {
    return firstSeq;
  }

  int left() {
    return left;
  }

  /** The next event; null after the last. */
  Event next() {
    if (left == 0) {
      return null;
    }
    left--;
    long seq = nextSeq++;
    long code = in.varint();
    long length = in.varint();
    if (length < 0 || length > in.remaining() || code < 0 || code > Integer.MAX_VALUE) {
      throw new JournalException("event " + seq + " runs past its frame: type " + code);
    }
    int frameEnd = in.limit();
    int end = in.position() + (int) length;
    in.narrow(end);
    Event event = event(seq, (int) code);
    in.narrow(frameEnd);
    in.skipTo(end);
    return event;
  }

  private Event event(long seq, int code) {
    refs.self(seq);
    long wallMicros = baseMicros + in.zigzag();
    try {
      EventId op = refs.read(in);
      EventBody body = bodies.read(code, in);
      learn(seq, body);
      return new Event(incarnations.idOf(seq), wallMicros, op, body);
    } catch (IllegalArgumentException e) {
      throw new JournalException("event " + seq + " is not valid: " + e.getMessage(), e);
    }
  }

  private void learn(long seq, EventBody body) {
    if (body instanceof EventBody.Checkpoint checkpoint) {
      incarnations.reset(checkpoint.state().namespace(), checkpoint.state().incarnations());
    } else if (body instanceof EventBody.Opened opened) {
      incarnations.begin(seq, opened.incarnation());
    }
  }
}
