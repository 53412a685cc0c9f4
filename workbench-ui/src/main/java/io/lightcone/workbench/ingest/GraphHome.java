package io.lightcone.workbench.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * A directory for one graph, held by this process as long as it is open. The lock lies beside the
 * directory, in {@code NAME.lock}; the file {@code complete} in it says that the graph is whole.
 */
final class GraphHome implements AutoCloseable {
  private static final String COMPLETE = "complete";
  static final String LOCK_SUFFIX = ".lock";

  private final Path directory;
  private final FileChannel channel;
  private final boolean temporary;

  private GraphHome(Path directory, FileChannel channel, boolean temporary) {
    this.directory = directory;
    this.channel = channel;
    this.temporary = temporary;
  }

  /**
   * Takes a directory, which need not be there.
   *
   * @return null if another process, or another window of this one, has it
   */
  static GraphHome take(Path directory, boolean temporary) throws IOException {
    Files.createDirectories(directory.getParent());
    FileChannel channel =
        FileChannel.open(lockOf(directory), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (lock(channel) == null) {
      channel.close();
      return null;
    }
    return new GraphHome(directory, channel, temporary);
  }

  private static FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private static Path lockOf(Path directory) {
    return directory.resolveSibling(directory.getFileName() + LOCK_SUFFIX);
  }

  Path store() {
    return directory.resolve("store");
  }

  boolean isComplete() {
    return isComplete(directory);
  }

  /** Whether the mark is there and is that of this directory: not of another, or of an old one. */
  static boolean isComplete(Path directory) {
    try {
      return Files.readString(directory.resolve(COMPLETE)).equals(mark(directory));
    } catch (IOException e) {
      return false;
    }
  }

  private static String mark(Path directory) {
    return "lightcone graph " + directory.getFileName() + "\n";
  }

  /** When the graph was last used, in milliseconds since 1970. */
  static long lastUse(Path directory) {
    try {
      return Files.getLastModifiedTime(directory.resolve(COMPLETE)).toMillis();
    } catch (IOException e) {
      return 0;
    }
  }

  /** Says that the graph is whole, and used just now. */
  void complete() throws IOException {
    Files.writeString(directory.resolve(COMPLETE), mark(directory));
  }

  /** Says that the graph is no longer that of its key: it goes when it is closed. */
  void spoil() {
    try {
      Files.deleteIfExists(directory.resolve(COMPLETE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Deletes what is in the directory. */
  void clear() throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }

  @Override
  public void close() {
    try {
      if (temporary || !isComplete()) {
        clear();
      }
      if (temporary) {
        Files.deleteIfExists(lockOf(directory));
      }
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
