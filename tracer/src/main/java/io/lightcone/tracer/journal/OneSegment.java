package io.lightcone.tracer.journal;

import io.lightcone.tracer.environment.SegmentCursor;
import io.lightcone.tracer.environment.SegmentSource;
import java.io.IOException;

/** One segment of a journal as if it were all; closing it leaves the journal open. */
record OneSegment(SegmentSource source, long segment) implements SegmentSource {

  @Override
  public long[] segments() {
    return new long[] {segment};
  }

  @Override
  public SegmentCursor scan(long number) throws IOException {
    return source.scan(number);
  }

  @Override
  public byte[] read(long number, long offset) throws IOException {
    return source.read(number, offset);
  }

  @Override
  public long realBytes() throws IOException {
    return source.realBytes();
  }

  @Override
  public void close() {}
}
