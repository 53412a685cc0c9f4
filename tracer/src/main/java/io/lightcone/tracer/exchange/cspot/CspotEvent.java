package io.lightcone.tracer.exchange.cspot;

import java.nio.ByteBuffer;

/**
 * One event of a CSPOT log, as it stands in the file. Numbers are unsigned in the file; those above
 * 2^63-1 are negative here.
 *
 * @param slot where it stands in the ring
 * @param type kind and repair flags, see {@link #kind}
 * @param host host that logged it
 * @param seqNo log sequence number
 * @param causeHost host of the cause, 0 = none told
 * @param causeSeqNo sequence number of the cause, 0 = none; in a TRIGGER_FIRING the cause's slot
 * @param woofSeqNo element put or read
 * @param woofIndex slot in the WooF
 * @param elementSize of the WooF, bytes
 * @param historySize of the WooF, elements
 * @param woof the WooF's name
 * @param handler the handler, of a TRIGGER
 * @param namespace the namespace's path
 * @param inode of the WooF file
 * @param timestamp seconds since 1970; NaN where the layout has none
 */
record CspotEvent(
    long slot,
    int type,
    long host,
    long seqNo,
    long causeHost,
    long causeSeqNo,
    long woofSeqNo,
    long woofIndex,
    long elementSize,
    long historySize,
    String woof,
    String handler,
    String namespace,
    long inode,
    double timestamp) {
  static final int PLACEHOLDER = 1;
  static final int FUNC = 2;
  static final int TRIGGER = 3;
  static final int TRIGGER_FIRING = 4;
  static final int FIRED = 5;
  static final int APPEND = 6;
  static final int READ = 7;
  static final int LATEST_SEQNO = 8;

  /** Flags that CSPOT's repair sets: marked 32, root 64, invalid 128. */
  static final int REPAIR_FLAGS = 32 | 64 | 128;

  static CspotEvent read(ByteBuffer bytes, int base, long slot, CspotLayout layout) {
    EventFields at = layout.event();
    Platform platform = layout.platform();
    return new CspotEvent(
        slot,
        bytes.getInt(base + at.type()),
        Fields.word(bytes, base + at.host(), platform),
        bytes.getLong(base + at.seqNo()),
        Fields.word(bytes, base + at.causeHost(), platform),
        bytes.getLong(base + at.causeSeqNo()),
        Fields.word(bytes, base + at.woofSeqNo(), platform),
        Fields.word(bytes, base + at.woofIndex(), platform),
        Fields.word(bytes, base + at.elementSize(), platform),
        Fields.word(bytes, base + at.historySize(), platform),
        Fields.text(bytes, base + at.woof(), EventFields.NAME_BYTES),
        Fields.text(bytes, base + at.handler(), EventFields.NAME_BYTES),
        Fields.text(bytes, base + at.namespace(), EventFields.NAMESPACE_BYTES),
        Fields.word(bytes, base + at.inode(), platform),
        at.timestamp() < 0 ? Double.NaN : bytes.getDouble(base + at.timestamp()));
  }

  /** The type without repair flags. */
  int kind() {
    return type & ~REPAIR_FLAGS;
  }

  boolean isPut() {
    return kind() == TRIGGER || kind() == APPEND;
  }

  boolean isRead() {
    return kind() == READ || kind() == LATEST_SEQNO;
  }

  /** The event with texts shared with others that are equal. */
  CspotEvent sharing(Shared texts) {
    return new CspotEvent(
        slot,
        type,
        host,
        seqNo,
        causeHost,
        causeSeqNo,
        woofSeqNo,
        woofIndex,
        elementSize,
        historySize,
        texts.one(woof),
        texts.one(handler),
        texts.one(namespace),
        inode,
        timestamp);
  }
}
