package io.lightcone.tracer.environment;

import java.io.IOException;

/**
 * The frames of one journal, for its only writer. Appends are made by one thread at a time, under
 * the caller's lock; reads may go on beside them.
 */
public interface SegmentStore extends SegmentSource {

  /**
   * Begins a segment; appends go there from now on.
   *
   * @param segment a number larger than any before
   */
  void begin(long segment) throws IOException;

  /**
   * Appends a frame whole: after a crash it is there or it isn't.
   *
   * @return its offset in the present segment
   * @throws IOException if it could not be stored; then nothing of it counts
   */
  long append(byte[] array, int length) throws IOException;

  /** Most bytes that a frame may have. */
  int mostBytes();

  /** Bytes used in the present segment. */
  long segmentBytes();

  /** Returns when all appended frames have reached the disk. */
  void sync() throws IOException;
}
