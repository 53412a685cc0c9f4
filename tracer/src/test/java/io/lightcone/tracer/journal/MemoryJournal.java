package io.lightcone.tracer.journal;

import io.lightcone.tracer.environment.SegmentCursor;
import io.lightcone.tracer.environment.SegmentStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/** Frames in memory; {@link #cut} gives the journal as it was after so many of them. */
final class MemoryJournal implements SegmentStore {
  final TreeMap<Long, List<byte[]>> segments = new TreeMap<>();
  private long bytes;

  int frames() {
    return segments.values().stream().mapToInt(List::size).sum();
  }

  MemoryJournal cut(int frames) {
    MemoryJournal cut = new MemoryJournal();
    int left = frames;
    for (var segment : segments.entrySet()) {
      int take = Math.min(left, segment.getValue().size());
      if (take > 0) {
        cut.segments.put(segment.getKey(), new ArrayList<>(segment.getValue().subList(0, take)));
      }
      left -= take;
    }
    return cut;
  }

  @Override
  public void begin(long segment) {
    segments.put(segment, new ArrayList<>());
    bytes = 0;
  }

  @Override
  public long append(byte[] array, int length) {
    List<byte[]> last = segments.lastEntry().getValue();
    last.add(Arrays.copyOf(array, length));
    bytes += length;
    return last.size() - 1L;
  }

  @Override
  public int mostBytes() {
    return Frames.MAX_BYTES;
  }

  @Override
  public long segmentBytes() {
    return bytes;
  }

  @Override
  public void sync() {}

  @Override
  public long[] segments() {
    return segments.keySet().stream().mapToLong(Long::longValue).toArray();
  }

  @Override
  public SegmentCursor scan(long segment) {
    return new Cursor(segments.get(segment));
  }

  @Override
  public byte[] read(long segment, long offset) throws IOException {
    return segments.get(segment).get((int) offset).clone();
  }

  @Override
  public long realBytes() {
    return 0;
  }

  @Override
  public void close() {}

  private static final class Cursor implements SegmentCursor {
    private final List<byte[]> frames;
    private int at = -1;
    private long skipped;

    Cursor(List<byte[]> frames) {
      this.frames = frames;
    }

    @Override
    public boolean next() {
      if (at + 1 >= frames.size()) {
        return false;
      }
      at++;
      return true;
    }

    @Override
    public long offset() {
      return at;
    }

    @Override
    public byte[] array() {
      return frames.get(at);
    }

    @Override
    public int length() {
      return frames.get(at).length;
    }

    @Override
    public void resync() {
      skipped += frames.get(at).length;
    }

    @Override
    public long skippedBytes() {
      return skipped;
    }

    @Override
    public void close() {}
  }
}
