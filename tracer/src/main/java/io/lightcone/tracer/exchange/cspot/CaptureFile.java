package io.lightcone.tracer.exchange.cspot;

import io.lightcone.tracer.exchange.ImportException;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file of a capture, read at any place and never written. What it can't give is an {@link
 * ImportException} that names it. Nothing larger than what the file holds is ever allocated.
 */
final class CaptureFile implements AutoCloseable {
  private final Path path;
  private final FileChannel channel;
  private final long length;

  CaptureFile(Path path) {
    this.path = path;
    try {
      channel = FileChannel.open(path, StandardOpenOption.READ);
      length = channel.size();
    } catch (IOException e) {
      throw new ImportException("can't read " + path + ": " + reason(e), e);
    }
  }

  Path path() {
    return path;
  }

  /** Bytes, holes counted. */
  long length() {
    return length;
  }

  /** The {@code size} bytes at {@code offset}, as a little-endian buffer. */
  ByteBuffer read(long offset, int size) {
    if (offset < 0 || size < 0 || offset > length - size) {
      throw new ImportException(
          "%s ends before byte %s: it has %d bytes"
              .formatted(path, Long.toUnsignedString(offset + size), length));
    }
    ByteBuffer bytes = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    try {
      while (bytes.hasRemaining()) {
        if (channel.read(bytes, offset + bytes.position()) < 0) {
          throw new EOFException("it became shorter while it was read");
        }
      }
    } catch (IOException e) {
      throw new ImportException("can't read " + path + ": " + reason(e), e);
    }
    return bytes.flip();
  }

  /** What an I/O error says, without the path that the message has already. */
  static String reason(IOException e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new ImportException("can't close " + path + ": " + reason(e), e);
    }
  }
}
