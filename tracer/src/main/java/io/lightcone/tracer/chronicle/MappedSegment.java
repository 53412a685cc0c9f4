package io.lightcone.tracer.chronicle;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A Chronicle Queue file, mapped for reading. Documents begin at multiples of four with a
 * little-endian header: bits 0-29 length, bit 30 metadata, bit 31 not complete; 0 is not written
 * yet. Safe for use by several threads.
 */
final class MappedSegment {
  static final int HEADER = 4;
  static final int LENGTH_MASK = 0x3FFF_FFFF;
  static final int META = 0x4000_0000;
  static final int INCOMPLETE = 0x8000_0000;

  /** The mark behind the last document of a segment that another one follows. */
  static final int END = META | INCOMPLETE;

  private static final VarHandle INT =
      MethodHandles.byteBufferViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  private final Path file;
  private volatile ByteBuffer bytes;

  MappedSegment(Path file) throws IOException {
    this.file = file;
    remap();
  }

  Path path() {
    return file;
  }

  /** Maps the file anew if it has grown; returns the number of bytes there are. */
  int remap() throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      long size = Math.min(channel.size(), Integer.MAX_VALUE & ~7);
      if (bytes == null || bytes.capacity() < size) {
        bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, size).order(ByteOrder.LITTLE_ENDIAN);
      }
      return bytes.capacity();
    }
  }

  int size() {
    return bytes.capacity();
  }

  /** A document's header; whoever sees it complete sees its content too. */
  int header(int at) {
    return (int) INT.getAcquire(bytes, at);
  }

  byte byteAt(int at) {
    return bytes.get(at);
  }

  /** Eight bytes, for looking for the end of a hole. */
  long longAt(int at) {
    return bytes.getLong(at);
  }

  void copy(int at, byte[] target, int length) {
    bytes.get(at, target, 0, length);
  }

  /** A copy of the data document whose content begins at {@code offset}. */
  byte[] documentAt(long offset) throws IOException {
    if (offset < HEADER || offset % HEADER != 0) {
      throw new IOException("no frame at byte " + offset + " of " + file);
    }
    if (offset > bytes.capacity() - HEADER) {
      remap();
    }
    if (offset > bytes.capacity()) {
      throw new IOException("no frame at byte " + offset + " of " + file);
    }
    int header = header((int) offset - HEADER);
    int length = header & LENGTH_MASK;
    if (length == 0 || (header & ~LENGTH_MASK) != 0) {
      throw new IOException("no frame at byte " + offset + " of " + file);
    }
    if (length > bytes.capacity() - offset && length > remap() - offset) {
      throw new IOException("frame at byte " + offset + " runs past the end of " + file);
    }
    byte[] frame = new byte[length];
    copy((int) offset, frame, length);
    return frame;
  }

  @Override
  public String toString() {
    return file.toString();
  }
}
