package io.lightcone.tracer.chronicle;

import io.lightcone.tracer.journal.Frames;
import java.io.IOException;
import java.io.UncheckedIOException;

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
    try (ZeroBlocks zeros = new ZeroBlocks(file.path())) {
      int at = (from + 3) & ~3;
      while (at < end && at >= 0) {
        if (at % ZeroBlocks.BYTES == 0 && zeros.isZero(at)) {
          at += ZeroBlocks.BYTES;
        } else if ((at & 4) == 0 && file.longAt(at) == 0) {
          at += 8;
        } else if (isFrame(at)) {
          return at;
        } else {
          at += 4;
        }
      }
      return -1;
    } catch (IOException e) {
      throw new UncheckedIOException("can't read " + file, e);
    }
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
