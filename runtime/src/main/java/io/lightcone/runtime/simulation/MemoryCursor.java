package io.lightcone.runtime.simulation;

import io.lightcone.tracer.environment.SegmentCursor;
import java.util.List;

/** Walks a segment in memory. */
final class MemoryCursor implements SegmentCursor {
  private final List<byte[]> frames;
  private int at = -1;
  private long skipped;

  MemoryCursor(List<byte[]> frames) {
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
