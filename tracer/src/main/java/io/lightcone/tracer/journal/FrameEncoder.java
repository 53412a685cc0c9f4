package io.lightcone.tracer.journal;

import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.EventId;

/** Builds one frame at a time; see {@link Frames} for the layout. For one thread. */
final class FrameEncoder {
  private final ByteWriter out = new ByteWriter();
  private final ByteWriter newNames = new ByteWriter();
  private final NameTable names;
  private final RefCodec refs;
  private final BodyEncoder bodies;
  private long baseMicros;
  private int namesBefore;
  private int namesMark;

  FrameEncoder(NameTable names, Incarnations incarnations) {
    this.names = names;
    refs = new RefCodec(incarnations);
    bodies = new BodyEncoder(out, names, refs);
  }

  byte[] array() {
    return out.array();
  }

  int length() {
    return out.position();
  }

  void begin(int incarnation, long firstSeq, int count, long wallMicros) {
    namesBefore = names.size();
    baseMicros = wallMicros;
    out.reset();
    out.i32(0);
    out.u8(Frames.FORMAT);
    out.lengthMark();
    out.i32(incarnation);
    out.varint(firstSeq);
    out.varint(count);
    out.zigzag(wallMicros);
    namesMark = out.position();
    out.u8(0);
  }

  /** Adds an event: type, length, then its time after the frame's, its op and its fields. */
  void add(long seq, long wallMicros, EventId op, EventBody body) {
    refs.self(seq);
    int code = body instanceof EventBody.Unknown unknown ? unknown.code() : body.type().code();
    out.varint(code);
    int mark = out.lengthMark();
    out.zigzag(wallMicros - baseMicros);
    refs.write(out, op);
    bodies.write(body);
    out.length(mark);
  }

  void finish() {
    if (names.size() > namesBefore) {
      newNames.reset();
      names.writeNew(newNames, namesBefore);
      out.replaceByte(namesMark, newNames);
    }
    if (out.position() > Frames.MAX_BYTES) {
      throw new JournalException("frame too large to be stored: " + out.position() + " bytes");
    }
    out.length(Frames.LENGTH_AT);
    out.setI32(Frames.CRC_AT, Frames.crc(out.array(), out.position()));
  }

  /** The frame was not stored: the names that it would have introduced are not known. */
  void abandon() {
    names.truncate(namesBefore);
  }
}
