package io.lightcone.tracer.environment;

/**
 * Walks the frames of one segment, oldest first. For one thread.
 *
 * <p>A cursor finds frames by the container's own marks and does not judge their content. When a
 * frame turns out to be damaged, {@link #resync()} says so to the cursor, which then looks for the
 * next whole frame behind the damaged one's first byte instead of trusting its length.
 */
public interface SegmentCursor extends AutoCloseable {

  /**
   * Goes to the next frame.
   *
   * @return false at the end, which may move while a writer is at work: ask again later
   */
  boolean next();

  /**
   * Looks for whole frames behind the end that {@link #next()} came to, however far: a hole may
   * stand between. Takes time; for ends that may be damage.
   *
   * @return whether there is one, which next() goes to
   */
  default boolean findMore() {
    return false;
  }

  /** Where the present frame lies in the segment; see {@link SegmentSource#read}. */
  long offset();

  /** Array that holds the present frame; its content is the cursor's and changes with next(). */
  byte[] array();

  /** Number of bytes of the present frame, from index 0 of the array on. */
  int length();

  /** Gives up the present frame as damaged. */
  void resync();

  /** Bytes that belong to no frame, so far. */
  long skippedBytes();

  @Override
  void close();
}
