package io.lightcone.tracer.environment;

import java.io.IOException;

/** The frames of one journal, for reading. Never creates or alters anything. */
public interface SegmentSource extends AutoCloseable {

  /** Numbers of the segments there are now, ascending. */
  long[] segments() throws IOException;

  /** A cursor at the start of a segment. */
  SegmentCursor scan(long segment) throws IOException;

  /**
   * A fresh copy of the frame at an offset that a cursor or an append gave. Safe for use by several
   * threads.
   *
   * @throws IOException if there is no frame
   */
  byte[] read(long segment, long offset) throws IOException;

  /** Bytes on disk, index pages counted, holes not. */
  long realBytes() throws IOException;

  @Override
  void close();
}
