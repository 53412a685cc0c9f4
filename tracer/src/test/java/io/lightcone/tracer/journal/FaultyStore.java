package io.lightcone.tracer.journal;

import io.lightcone.tracer.environment.SegmentCursor;
import io.lightcone.tracer.environment.SegmentStore;
import java.io.IOException;

/** A store some of whose operations fail before they do anything. */
final class FaultyStore implements SegmentStore {
  private final SegmentStore store;

  /** Operations until the next one fails; negative for never. */
  int failIn = -1;

  FaultyStore(SegmentStore store) {
    this.store = store;
  }

  private void maybeFail() throws IOException {
    if (failIn >= 0 && failIn-- == 0) {
      throw new IOException("no space left");
    }
  }

  @Override
  public void begin(long segment) throws IOException {
    maybeFail();
    store.begin(segment);
  }

  @Override
  public long append(byte[] array, int length) throws IOException {
    maybeFail();
    return store.append(array, length);
  }

  @Override
  public int mostBytes() {
    return store.mostBytes();
  }

  @Override
  public long segmentBytes() {
    return store.segmentBytes();
  }

  @Override
  public void sync() throws IOException {
    store.sync();
  }

  @Override
  public long[] segments() throws IOException {
    return store.segments();
  }

  @Override
  public SegmentCursor scan(long segment) throws IOException {
    return store.scan(segment);
  }

  @Override
  public byte[] read(long segment, long offset) throws IOException {
    return store.read(segment, offset);
  }

  @Override
  public long realBytes() throws IOException {
    return store.realBytes();
  }

  @Override
  public void close() {
    store.close();
  }
}
