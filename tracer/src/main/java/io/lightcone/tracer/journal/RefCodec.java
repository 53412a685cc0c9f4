package io.lightcone.tracer.journal;

import io.lightcone.tracer.event.EventId;

/**
 * References to events. 0 is none; 1 is a foreign event, followed by namespace (i64), incarnation
 * (i32) and seq (varint); any other number n is the event of this journal that lies n - 1 before
 * the one that refers to it.
 */
final class RefCodec {
  private static final int NONE = 0;
  private static final int FOREIGN = 1;

  private final Incarnations incarnations;
  private long self;

  RefCodec(Incarnations incarnations) {
    this.incarnations = incarnations;
  }

  /** Seq of the event whose references follow. */
  void self(long seq) {
    self = seq;
  }

  long self() {
    return self;
  }

  void write(ByteWriter out, EventId id) {
    if (id == null) {
      out.varint(NONE);
    } else if (id.seq() < self && incarnations.isLocal(id)) {
      out.varint(self - id.seq() + 1);
    } else {
      out.varint(FOREIGN);
      writeWhole(out, id);
    }
  }

  EventId read(ByteReader in) {
    long mark = in.varint();
    if (mark == NONE) {
      return null;
    }
    if (mark == FOREIGN) {
      return readWhole(in);
    }
    long seq = self - (mark - 1);
    if (mark < 0 || seq < 1) {
      throw new JournalException("event " + self + " refers to an event before the first: " + seq);
    }
    return incarnations.idOf(seq);
  }

  static void writeWhole(ByteWriter out, EventId id) {
    out.i64(id.namespace());
    out.i32(id.incarnation());
    out.varint(id.seq());
  }

  static EventId readWhole(ByteReader in) {
    long namespace = in.i64();
    int incarnation = in.i32();
    long seq = in.varint();
    if (seq < 1) {
      throw new JournalException("reference to an event before the first: " + seq);
    }
    return new EventId(namespace, incarnation, seq);
  }
}
