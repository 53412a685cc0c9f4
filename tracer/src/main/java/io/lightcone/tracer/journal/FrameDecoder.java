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
 * An event whose fields can't be understood is told as {@link EventBody.Unknown}: its checksum
 * holds, so a newer version wrote it. For one thread.
 */
final class FrameDecoder {
  private static final long SEQ_LIMIT = 1L << 60;

  private final ByteReader in = new ByteReader();
  private final NameTable names;
  private final Incarnations incarnations;
  private final boolean learns;
  private final RefCodec refs;
  private final BodyDecoder bodies;
  private int incarnation;
  private long firstSeq;
  private long nextSeq = 1;
  private int left;
  private long baseMicros;

  /** A decoder that follows a journal: checkpoints and incarnations are learnt as they pass. */
  FrameDecoder(NameTable names, Incarnations incarnations) {
    this(names, incarnations, true);
  }

  /**
   * A decoder of frames here and there.
   *
   * @param learns whether checkpoints and incarnations are to be learnt: not when going back
   */
  FrameDecoder(NameTable names, Incarnations incarnations, boolean learns) {
    this.names = names;
    this.incarnations = incarnations;
    this.learns = learns;
    refs = new RefCodec(incarnations);
    bodies = new BodyDecoder(names, refs);
  }

  /**
   * Begins a frame that {@link Frames#isWhole} has found whole, reading its numbers only.
   *
   * @throws JournalException if its header contradicts itself
   */
  void begin(byte[] array, int length) {
    in.wrap(array, Frames.LENGTH_AT, length);
    long declared = in.varint();
    if (declared != in.remaining()) {
      throw new JournalException("frame says " + declared + " bytes and has " + in.remaining());
    }
    incarnation = in.i32();
    firstSeq = in.varint();
    left = in.count();
    if (firstSeq < 1 || firstSeq > SEQ_LIMIT || left < 1) {
      throw new JournalException("frame with first seq " + firstSeq + " and count " + left);
    }
  }

  /** Goes on behind the header, to the events. */
  void enter() {
    baseMicros = in.zigzag();
    if (learns) {
      // what is lost between two frames belongs to the incarnation that follows
      incarnations.begin(nextSeq < firstSeq ? nextSeq : firstSeq, incarnation);
    }
    names.readNew(in);
    nextSeq = firstSeq;
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
    EventId op = refs.read(in);
    int start = in.position();
    EventBody body;
    try {
      body = bodies.read(code, in);
    } catch (JournalException | IllegalArgumentException e) {
      in.skipTo(start);
      body = BodyDecoder.unknown(code, in);
    }
    if (learns && body instanceof EventBody.Checkpoint checkpoint) {
      names.reset(checkpoint.state().names());
      incarnations.reset(checkpoint.state().namespace(), checkpoint.state().incarnations());
    }
    return new Event(new EventId(incarnations.namespace(), incarnation, seq), wallMicros, op, body);
  }
}
