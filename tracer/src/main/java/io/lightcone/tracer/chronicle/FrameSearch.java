package io.lightcone.tracer.chronicle;

import io.lightcone.tracer.journal.Frames;

/** Looks for whole frames where a segment's documents can't be followed. For one thread. */
final class FrameSearch {
  /** How far behind an apparent end it is worth looking, bytes. */
  static final int LOOK_AHEAD = 1 << 20;

  private final MappedSegment file;

  FrameSearch(MappedSegment file) {
    this.file = file;
  }

  /** Where the header of the first whole frame at or behind {@code from} stands, or -1. */
  int from(int from, int to) {
    int end = Math.min(to, file.size() - MappedSegment.HEADER - Frames.SHORTEST);
    for (int at = (from + 3) & ~3; at < end && at >= 0; at += 4) {
      if ((at & 4) == 0 && file.longAt(at) == 0) {
        at += 4;
      } else if (isFrame(at)) {
        return at;
      }
    }
    return -1;
  }

  /** Whether a whole frame stands at {@code at}. */
  boolean isFrame(int at) {
    if (at > file.size() - MappedSegment.HEADER - Frames.SHORTEST) {
      return false;
    }
    return isFrame(at, file.header(at));
  }

  /** Whether a whole frame stands behind a header at {@code at} that should read {@code length}. */
  boolean isFrame(int at, int length) {
    int start = at + MappedSegment.HEADER;
    if (length < Frames.SHORTEST
        || length > file.size() - start
        || !Frames.looksLike(index -> file.byteAt(start + index), length)) {
      return false;
    }
    byte[] frame = new byte[length];
    file.copy(start, frame, length);
    return Frames.isWhole(frame, length);
  }
}
