package io.lightcone.tracer.exchange.cspot;

/**
 * Offsets in a WooF file, bytes: the header's fields and size, and where in the mark behind each
 * element its seqno stands.
 */
record WoofFields(
    int mutex,
    int seqNo,
    int historySize,
    int head,
    int tail,
    int elementSize,
    int size,
    int markSeqNo,
    int markSize) {
  static final int FILENAME_BYTES = 2048;

  static WoofFields of(Platform platform, boolean track, boolean compat, boolean repair) {
    Struct mark = new Struct();
    if (compat) {
      platform.word(mark);
    }
    int markSeqNo = platform.wide(mark);
    if (track) {
      platform.integer(mark);
    }
    Struct struct = new Struct();
    struct.field(FILENAME_BYTES, 1);
    int mutex = platform.semaphore(struct);
    platform.semaphore(struct);
    int seqNo = platform.wide(struct);
    int historySize = platform.word(struct);
    int head = platform.word(struct);
    int tail = platform.word(struct);
    int elementSize = platform.word(struct);
    if (repair) {
      platform.integer(struct);
    }
    if (track) {
      platform.integer(struct);
    }
    return new WoofFields(
        mutex, seqNo, historySize, head, tail, elementSize, struct.size(), markSeqNo, mark.size());
  }
}
