package io.lightcone.tracer.journal;

import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.EventId;

/** Builds one frame at a time; see {@link Frames} for the layout. For one thread. */
final class FrameEncoder {
  private final ByteWriter out = new ByteWriter();
  private final RefCodec refs;
  private final BodyEncoder bodies;
  private long baseMicros;

  FrameEncoder(NameTable names, Incarnations incarnations) {
    refs = new RefCodec(incarnations);
    bodies = new BodyEncoder(out, names, refs);
  }

  byte[] array() {
    return out.array();
  }

  int length() {
    return out.position();
  }

  void begin(long firstSeq, int count, long wallMicros) {
    out.reset();
    out.u8(Frames.FORMAT);
    out.i32(0);
    out.varint(firstSeq);
    out.varint(count);
    out.zigzag(wallMicros);
    baseMicros = wallMicros;
  }

  /** Adds an event: type, length, then its time after the frame's, its op and its fields. */
  void add(long seq, long wallMicros, EventId op, EventBody body) {
    refs.self(seq);
    int code = body instanceof EventBody.Unknown unknown ? unknown.code() : body.type().code();
    out.varint(code);
    int mark = out.position();
    out.zigzag(wallMicros - baseMicros);
    refs.write(out, op);
    bodies.write(body);
    out.prefixLength(mark);
  }

  void finish() {
    if (out.position() > Frames.MAX_BYTES) {
      throw new JournalException("frame too large to be stored: " + out.position() + " bytes");
    }
    out.prefixLength(Frames.LENGTH_AT);
    out.setI32(Frames.CRC_AT, Frames.crc(out.array(), Frames.LENGTH_AT, out.position()));
  }
}
