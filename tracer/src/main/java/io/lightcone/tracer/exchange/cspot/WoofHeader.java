package io.lightcone.tracer.exchange.cspot;

import java.nio.ByteBuffer;

/**
 * Header of a WooF file, as it stands in the file. Numbers are unsigned in the file; those above
 * 2^63-1 are negative here.
 *
 * @param filename the WooF's own name
 * @param locked whether a process was inside an operation on it
 * @param seqNo the next element's number, from 1
 * @param historySize slots in use
 * @param head slot of the newest element
 * @param tail 0 until the ring wraps, then slot of the oldest element
 * @param elementSize bytes
 */
record WoofHeader(
    String filename,
    boolean locked,
    long seqNo,
    long historySize,
    long head,
    long tail,
    long elementSize) {

  static WoofHeader read(ByteBuffer bytes, WoofFields at, Platform platform) {
    return new WoofHeader(
        Fields.text(bytes, 0, WoofFields.FILENAME_BYTES),
        bytes.getInt(at.mutex()) == 0,
        bytes.getLong(at.seqNo()),
        Fields.word(bytes, at.historySize(), platform),
        Fields.word(bytes, at.head(), platform),
        Fields.word(bytes, at.tail(), platform),
        Fields.word(bytes, at.elementSize(), platform));
  }

  /** Number of the newest element, 0 in an empty WooF. */
  long newest() {
    return seqNo - 1;
  }

  /** Number of the oldest element the ring has room for, 1 in an empty WooF. */
  long oldest() {
    return Math.max(1, newest() - historySize + 1);
  }
}
