package io.lightcone.tracer.journal;

/** Where a frame lies: segment and offset in one long, for indexes that hold millions. */
public final class Position {
  private static final int OFFSET_BITS = 36;

  private Position() {}

  /** Packs a segment number below 2^27 and an offset below 2^36. */
  public static long of(long segment, long offset) {
    if (segment >>> (63 - OFFSET_BITS) != 0 || offset >>> OFFSET_BITS != 0) {
      throw new JournalException("position out of range: " + segment + ":" + offset);
    }
    return segment << OFFSET_BITS | offset;
  }

  /** The segment's number. */
  public static long segment(long position) {
    return position >>> OFFSET_BITS;
  }

  /** The frame's offset in it. */
  public static long offset(long position) {
    return position & ((1L << OFFSET_BITS) - 1);
  }
}
