package io.lightcone.tracer.chronicle;

import io.lightcone.tracer.environment.SegmentCursor;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Walks a segment's data documents. A header that can't be right doesn't end the walk: the cursor
 * looks for the next whole frame behind it, so that damage costs what it hit and no more.
 */
final class DocumentCursor implements SegmentCursor {
  private final MappedSegment file;
  private final FrameSearch search;
  private byte[] array = new byte[4096];
  private int length;
  private int at;
  private int offset;
  private long skipped;

  DocumentCursor(MappedSegment file) {
    this.file = file;
    this.search = new FrameSearch(file);
  }

  @Override
  public boolean next() {
    while (true) {
      if (at > file.size() - MappedSegment.HEADER && !grown()) {
        return false;
      }
      int header = file.header(at);
      int size = header & MappedSegment.LENGTH_MASK;
      boolean written = header != 0 && (header & MappedSegment.INCOMPLETE) == 0;
      if (!written) {
        if (!skipHole(header)) {
          return false;
        }
      } else if (size > file.size() - at - MappedSegment.HEADER && !grown()) {
        if (!skipTo(search.from(at + MappedSegment.HEADER, file.size()))) {
          return false;
        }
      } else if ((header & MappedSegment.META) != 0 && !search.isFrame(at, size)) {
        at = behind(at, size);
      } else {
        take(size);
        return true;
      }
    }
  }

  /**
   * Where no document stands yet the segment ends, unless whole frames follow: then it's damage.
   */
  private boolean skipHole(int header) {
    int found = search.from(at + MappedSegment.HEADER, at + FrameSearch.LOOK_AHEAD);
    // the writer may have gone on between our two looks
    return file.header(at) != header || skipTo(found);
  }

  @Override
  public boolean findMore() {
    boolean ended =
        at <= file.size() - MappedSegment.HEADER && file.header(at) == MappedSegment.END;
    return !ended && skipTo(search.from(at + MappedSegment.HEADER, file.size()));
  }

  private boolean skipTo(int found) {
    if (found < 0) {
      return false;
    }
    skipped += found - at;
    at = found;
    return true;
  }

  private void take(int size) {
    if (array.length < size) {
      array = new byte[Math.max(size, array.length * 2)];
    }
    offset = at + MappedSegment.HEADER;
    length = size;
    file.copy(offset, array, size);
    at = behind(at, size);
  }

  private static int behind(int at, int size) {
    return (at + MappedSegment.HEADER + size + 3) & ~3;
  }

  private boolean grown() {
    try {
      int before = file.size();
      return file.remap() > before;
    } catch (IOException e) {
      throw new UncheckedIOException("can't read " + file, e);
    }
  }

  @Override
  public void resync() {
    int start = offset - MappedSegment.HEADER;
    if (search.isFrame(at)) {
      skipped += at - start;
      return;
    }
    int found = search.from(start + MappedSegment.HEADER, file.size());
    if (found >= 0) {
      skipped += found - start;
      at = found;
    } else {
      skipped += at - start;
    }
  }

  /** Bytes up to the end of the last document, index pages counted. */
  long measure() {
    while (next()) {
      continue;
    }
    return at;
  }

  @Override
  public long offset() {
    return offset;
  }

  @Override
  public byte[] array() {
    return array;
  }

  @Override
  public int length() {
    return length;
  }

  @Override
  public long skippedBytes() {
    return skipped;
  }

  @Override
  public void close() {}
}
