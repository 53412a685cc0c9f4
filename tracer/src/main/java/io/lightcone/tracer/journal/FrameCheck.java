package io.lightcone.tracer.journal;

import io.lightcone.tracer.environment.SegmentCursor;

/** Tells a damaged frame from one of a format that is newer than this code. */
final class FrameCheck {
  private FrameCheck() {}

  /**
   * A frame whose checksum holds in our layout, but with another version number, was written by a
   * newer Lightcone: reading on would lose data silently.
   */
  static void refuseNewerFormat(SegmentCursor cursor) {
    byte[] array = cursor.array();
    int length = cursor.length();
    if (length > Frames.LENGTH_AT
        && array[Frames.FORMAT_AT] != Frames.FORMAT
        && Frames.checks(array, length)) {
      throw new JournalException(
          "journal has format version %d, this Lightcone reads up to %d: use a newer one"
              .formatted(array[Frames.FORMAT_AT] & 0xFF, Frames.FORMAT));
    }
  }
}
