package io.lightcone.tracer.journal;

import io.lightcone.tracer.environment.SegmentCursor;
import io.lightcone.tracer.environment.SegmentSource;
import java.io.IOException;
import java.util.Arrays;

/** A segment's table from seq to frame; made from the frames' headers. Immutable once read. */
final class SegmentTable {
  private final long segment;
  private final boolean mayHaveGrown;
  private long[] firstSeqs = new long[1024];
  private long[] offsets = new long[1024];
  private int[] counts = new int[1024];
  private int frames;
  private long endSeq;

  private SegmentTable(long segment, boolean last) {
    this.segment = segment;
    this.mayHaveGrown = last;
  }

  /**
   * Reads a segment's table.
   *
   * @param last whether it is the last segment, which a writer may be appending to
   */
  static SegmentTable read(SegmentSource source, long segment, boolean last) throws IOException {
    SegmentTable table = new SegmentTable(segment, last);
    FrameDecoder headers = new FrameDecoder(new NameTable(), new Incarnations(), false);
    try (SegmentCursor cursor = source.scan(segment)) {
      while (cursor.next()) {
        if (Frames.isWhole(cursor.array(), cursor.length())) {
          headers.begin(cursor.array(), cursor.length());
          table.add(headers.firstSeq(), headers.left(), cursor.offset());
        } else {
          cursor.resync();
        }
      }
    }
    return table;
  }

  private void add(long firstSeq, int count, long offset) {
    if (firstSeq < endSeq) {
      return; // a copy
    }
    if (frames == firstSeqs.length) {
      firstSeqs = Arrays.copyOf(firstSeqs, frames * 2);
      offsets = Arrays.copyOf(offsets, frames * 2);
      counts = Arrays.copyOf(counts, frames * 2);
    }
    firstSeqs[frames] = firstSeq;
    counts[frames] = count;
    offsets[frames++] = offset;
    endSeq = firstSeq + count;
  }

  /** Whether its segment was the last when it was read, so that there may be more by now. */
  boolean mayHaveGrown() {
    return mayHaveGrown;
  }

  /** First seq in the segment, or the largest number when it is empty. */
  long firstSeq() {
    return frames == 0 ? Long.MAX_VALUE : firstSeqs[0];
  }

  /** The seq behind the last one. */
  long endSeq() {
    return endSeq;
  }

  long positionOf(long seq) {
    int at = Arrays.binarySearch(firstSeqs, 0, frames, seq);
    int frame = at >= 0 ? at : -at - 2;
    boolean there = frame >= 0 && seq - firstSeqs[frame] < counts[frame];
    return there ? Position.of(segment, offsets[frame]) : -1;
  }
}
