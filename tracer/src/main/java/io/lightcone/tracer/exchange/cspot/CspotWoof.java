package io.lightcone.tracer.exchange.cspot;

import io.lightcone.tracer.event.Payload;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.function.LongConsumer;

/**
 * A WooF file: a ring of elements of one size, of which element q stands in slot q modulo the
 * history size. Elements stay in the file until they are asked for.
 */
final class CspotWoof implements AutoCloseable {
  private static final int CHUNK_BYTES = 1 << 18;

  private final CaptureFile file;
  private final String name;
  private final WoofHeader header;
  private final WoofFields fields;

  CspotWoof(CaptureFile file, String name, WoofHeader header, WoofFields fields) {
    this.file = file;
    this.name = name;
    this.header = header;
    this.fields = fields;
  }

  String name() {
    return name;
  }

  Path path() {
    return file.path();
  }

  WoofHeader header() {
    return header;
  }

  /** Whether the file ends before its last slot in use. */
  boolean isCut() {
    return offset(header.historySize() - 1) > file.length() - stride();
  }

  /**
   * The element that may be half-written: a process held the lock, and may have died in the middle
   * of overwriting this one. 0 = none.
   */
  long suspect() {
    long oldest = header.newest() - header.historySize() + 1;
    return header.locked() && oldest > 0 ? oldest : 0;
  }

  /** Whether element {@code seqno} is there, whole and in its slot. */
  boolean holds(long seqno) {
    if (seqno < header.oldest() || seqno > header.newest() || seqno == suspect()) {
      return false;
    }
    long at = offset(seqno % header.historySize());
    return at <= file.length() - stride()
        && file.read(at + header.elementSize() + fields.markSeqNo(), Long.BYTES).getLong(0)
            == seqno;
  }

  /** The element's bytes; only if it {@link #holds} it. */
  Payload payload(long seqno) {
    long at = offset(seqno % header.historySize());
    return Payload.wrap(file.read(at, (int) header.elementSize()).array());
  }

  /** Tells the seqno of each element that {@link #holds}, in order of slots. */
  void held(LongConsumer sink) {
    long slots = Math.min(header.historySize(), (file.length() - fields.size()) / stride());
    int chunk = (int) Math.max(1, CHUNK_BYTES / stride());
    for (long slot = 0; slot < slots; slot += chunk) {
      int count = (int) Math.min(chunk, slots - slot);
      if (count == 1) {
        tell(file.read(offset(slot) + header.elementSize(), fields.markSize()), 0, slot, sink);
        continue;
      }
      ByteBuffer bytes = file.read(offset(slot), (int) (count * stride()));
      for (int i = 0; i < count; i++) {
        tell(bytes, (int) (i * stride() + header.elementSize()), slot + i, sink);
      }
    }
  }

  private void tell(ByteBuffer bytes, int mark, long slot, LongConsumer sink) {
    long seqno = bytes.getLong(mark + fields.markSeqNo());
    boolean inSlot = seqno > 0 && seqno % header.historySize() == slot;
    if (inSlot && seqno >= header.oldest() && seqno <= header.newest() && seqno != suspect()) {
      sink.accept(seqno);
    }
  }

  private long stride() {
    return header.elementSize() + fields.markSize();
  }

  private long offset(long slot) {
    return fields.size() + slot * stride();
  }

  @Override
  public void close() {
    file.close();
  }
}
