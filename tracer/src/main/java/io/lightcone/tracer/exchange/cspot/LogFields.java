package io.lightcone.tracer.exchange.cspot;

/**
 * Offsets in the header of a namespace log, bytes. {@code mutex} and {@code size} lie at either end
 * of what is read; pointers and unused fields only take up room.
 */
record LogFields(
    int hostId,
    int seqNo,
    int filename,
    int slots,
    int space,
    int head,
    int tail,
    int lastChecked,
    int size) {
  static final int FILENAME_BYTES = 4096;

  static LogFields of(Platform platform) {
    Struct struct = new Struct();
    platform.semaphore(struct);
    platform.semaphore(struct);
    int hostId = platform.word(struct);
    int seqNo = platform.wide(struct);
    platform.word(struct);
    int filename = struct.field(FILENAME_BYTES, 1);
    int slots = platform.word(struct);
    int space = platform.word(struct);
    int head = platform.word(struct);
    int tail = platform.word(struct);
    int lastChecked = platform.word(struct);
    platform.integer(struct);
    return new LogFields(
        hostId, seqNo, filename, slots, space, head, tail, lastChecked, struct.size());
  }
}
