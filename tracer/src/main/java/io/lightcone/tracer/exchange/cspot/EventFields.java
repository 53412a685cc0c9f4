package io.lightcone.tracer.exchange.cspot;

/** Offsets in an event of the log, bytes; {@code timestamp} is -1 where there is none. */
record EventFields(
    int type,
    int host,
    int seqNo,
    int causeHost,
    int causeSeqNo,
    int woofSeqNo,
    int woofIndex,
    int elementSize,
    int historySize,
    int woof,
    int handler,
    int namespace,
    int inode,
    int timestamp,
    int size) {
  static final int NAME_BYTES = 128;
  static final int NAMESPACE_BYTES = 1024;

  static EventFields of(Platform platform, boolean track, boolean compat) {
    Struct struct = new Struct();
    int type = platform.integer(struct);
    int host = platform.word(struct);
    int seqNo = platform.wide(struct);
    int causeHost = platform.word(struct);
    int causeSeqNo = platform.wide(struct);
    int woofSeqNo = platform.word(struct);
    int woofIndex = platform.word(struct);
    int elementSize = platform.word(struct);
    int historySize = platform.word(struct);
    int woof = struct.field(NAME_BYTES, 1);
    int handler = struct.field(NAME_BYTES, 1);
    int namespace = struct.field(NAMESPACE_BYTES, 1);
    int inode = platform.word(struct);
    int timestamp = compat ? -1 : platform.wide(struct);
    if (track) {
      platform.integer(struct);
    }
    return new EventFields(
        type,
        host,
        seqNo,
        causeHost,
        causeSeqNo,
        woofSeqNo,
        woofIndex,
        elementSize,
        historySize,
        woof,
        handler,
        namespace,
        inode,
        timestamp,
        struct.size());
  }
}
