package io.lightcone.tracer.chronicle;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Tells blocks of a file that hold nothing, without a mapping: to look at a hole through one takes
 * memory for it on some file systems, and fails when there is none left. For one thread.
 */
final class ZeroBlocks implements AutoCloseable {
  static final int BYTES = 64 << 10;

  private final Path file;
  private ByteBuffer block;
  private FileChannel channel;

  ZeroBlocks(Path file) {
    this.file = file;
  }

  /** Whether the block that begins at {@code at} is there whole and all zero. */
  boolean isZero(int at) throws IOException {
    if (channel == null) {
      channel = FileChannel.open(file, StandardOpenOption.READ);
      block = ByteBuffer.allocateDirect(BYTES).order(ByteOrder.nativeOrder());
    }
    block.clear();
    while (block.hasRemaining()) {
      if (channel.read(block, at + (long) block.position()) < 0) {
        return false;
      }
    }
    for (int i = 0; i < BYTES; i += Long.BYTES) {
      if (block.getLong(i) != 0) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    if (channel != null) {
      channel.close();
    }
  }
}
