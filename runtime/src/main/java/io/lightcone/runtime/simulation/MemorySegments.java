package io.lightcone.runtime.simulation;

import io.lightcone.tracer.environment.JournalLostException;
import io.lightcone.tracer.environment.SegmentCursor;
import io.lightcone.tracer.environment.SegmentStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A journal in memory. A frame's offset is its number in the segment. */
final class MemorySegments implements SegmentStore {
  /** As many as a journal on disk takes. */
  private static final int MOST_BYTES = 16_773_120;

  private final MemoryStorage home;
  private List<byte[]> current;
  private long bytes;
  private boolean revoked;

  MemorySegments(MemoryStorage home) {
    this.home = home;
  }

  void revoke() {
    revoked = true;
  }

  private void check() throws IOException {
    if (revoked) {
      throw new JournalLostException("namespace has crashed");
    }
  }

  @Override
  public void begin(long segment) throws IOException {
    check();
    if (!home.segments.isEmpty() && segment <= home.segments.lastKey()) {
      throw new IOException(
          "segment must be larger than " + home.segments.lastKey() + ": " + segment);
    }
    current = new ArrayList<>();
    bytes = 0;
    home.segments.put(segment, current);
  }

  @Override
  public long append(byte[] array, int length) throws IOException {
    check();
    home.countAppend();
    check();
    current.add(Arrays.copyOf(array, length));
    bytes += length;
    return current.size() - 1L;
  }

  @Override
  public int mostBytes() {
    return MOST_BYTES;
  }

  @Override
  public long segmentBytes() {
    return bytes;
  }

  @Override
  public void sync() throws IOException {
    check();
    home.synced();
  }

  @Override
  public long[] segments() {
    return home.segments.keySet().stream().mapToLong(Long::longValue).toArray();
  }

  @Override
  public SegmentCursor scan(long segment) {
    return new MemoryCursor(home.segments.get(segment));
  }

  @Override
  public byte[] read(long segment, long offset) throws IOException {
    List<byte[]> frames = home.segments.get(segment);
    if (frames == null || offset < 0 || offset >= frames.size()) {
      throw new IOException("no frame " + offset + " in segment " + segment);
    }
    return frames.get((int) offset).clone();
  }

  @Override
  public long realBytes() {
    return home.segments.values().stream()
        .flatMap(List::stream)
        .mapToLong(frame -> frame.length)
        .sum();
  }

  @Override
  public void close() {
    home.released(this);
  }
}
