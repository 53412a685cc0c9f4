package io.lightcone.tracer.chronicle;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Takes room on the disk before it is written to through a mapping. A segment's file is sparse, and
 * a store to a page that the disk has no room for is lost: the JVM tells of it some time later, at
 * any place, or not at all. So zeros are written ahead the ordinary way, where a full disk is an
 * error. For one thread.
 */
final class DiskRoom implements AutoCloseable {
  private static final int STEP = 256 << 10;

  /** Room behind a frame for what Chronicle puts there: the next header, and pages of its index. */
  private static final int BEHIND = 192 << 10;

  /** What a new queue and a new segment write before their first frame. */
  private static final long FOR_BEGINNING = 1 << 20;

  private final ByteBuffer zeros = ByteBuffer.allocateDirect(STEP);
  private FileChannel channel;
  private long taken;

  /**
   * Looks whether a segment can be begun.
   *
   * @throws IOException if the disk has no room for it
   */
  static void checkBeginning(Path directory) throws IOException {
    long left = Files.getFileStore(directory).getUsableSpace();
    if (left < FOR_BEGINNING) {
      throw new IOException(
          "disk is full, a segment needs %d bytes to begin, %d are left: %s"
              .formatted(FOR_BEGINNING, left, directory));
    }
  }

  /** Goes on in another file, in which nothing is taken yet. */
  void begin() throws IOException {
    close();
    channel = null;
    taken = 0;
  }

  /** Whether it has to be told the file that it is in. */
  boolean needsFile() {
    return channel == null;
  }

  void file(Path file) throws IOException {
    channel = FileChannel.open(file, StandardOpenOption.WRITE);
  }

  /**
   * Takes room for a frame.
   *
   * @param from where it will begin; nothing may have been written behind it
   * @param length its bytes
   * @throws IOException if the disk is full
   */
  void take(long from, int length) throws IOException {
    long needed = from + length + BEHIND;
    if (taken < from) {
      taken = from;
    }
    while (taken < needed) {
      zeros.clear();
      while (zeros.hasRemaining()) {
        taken += channel.write(zeros, taken);
      }
    }
  }

  @Override
  public void close() throws IOException {
    if (channel != null) {
      channel.close();
    }
  }
}
