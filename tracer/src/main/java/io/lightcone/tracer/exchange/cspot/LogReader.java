package io.lightcone.tracer.exchange.cspot;

import io.lightcone.tracer.exchange.ImportException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the ring of a log whose header has been checked. Reads no slot that can't hold an event.
 */
final class LogReader {
  private static final int CHUNK_EVENTS = 256;

  /** No log has holes: so many empty slots in a row, and there is nothing behind them. */
  private static final long LONGEST_HOLE = 1 << 20;

  private final CaptureFile file;
  private final CspotLayout layout;
  private final LogHeader header;
  private final Shared texts = new Shared();
  private final List<CspotEvent> events = new ArrayList<>();
  private final long slotsInFile;
  private long cut;
  private long damaged;
  private long hole;

  LogReader(CaptureFile file, CspotLayout layout, LogHeader header) {
    this.file = file;
    this.layout = layout;
    this.header = header;
    this.slotsInFile = (file.length() - layout.log().size()) / layout.event().size();
  }

  CspotLog read() {
    long newest = header.newest();
    if (newest > 0 && header.head() != newest % header.slots()) {
      newest--; // counted already, not written yet
    }
    long oldest = Math.max(1, newest - header.slots() + 1);
    long turn = newest - newest % header.slots();
    if (oldest < turn) {
      range(oldest, turn - 1);
    }
    range(Math.max(oldest, turn), newest);
    if (events.isEmpty() && damaged > 0) {
      throw new ImportException(
          ("CSPOT log %s can't be right: its header counts %d events, but none stands in its slot as"
                  + " a %s log has it; copy the file again")
              .formatted(file.path(), newest, layout.label()));
    }
    return new CspotLog(file.path(), layout, header, List.copyOf(events), oldest, cut, damaged);
  }

  /** Events {@code from} to {@code to}, which stand in slots side by side. */
  private void range(long from, long to) {
    long firstSlot = from % header.slots();
    long there = Math.min(to - from + 1, Math.max(0, slotsInFile - firstSlot));
    cut += to - from + 1 - there;
    hole = 0;
    for (long done = 0; done < there; done += CHUNK_EVENTS) {
      int count = (int) Math.min(CHUNK_EVENTS, there - done);
      chunk(from + done, firstSlot + done, count);
      if (hole > LONGEST_HOLE) {
        damaged += there - done - count;
        return;
      }
    }
  }

  private void chunk(long seq, long slot, int count) {
    int size = layout.event().size();
    ByteBuffer bytes = file.read(layout.slotAt(slot), count * size);
    for (int i = 0; i < count; i++) {
      if (bytes.getLong(i * size + layout.event().seqNo()) == seq + i
          && bytes.getInt(i * size + layout.event().type()) != 0) {
        events.add(CspotEvent.read(bytes, i * size, slot + i, layout).sharing(texts));
        hole = 0;
      } else {
        damaged++;
        hole++;
      }
    }
  }
}
