package io.lightcone.tracer.chronicle;

import io.lightcone.tracer.environment.JournalInUseException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps a namespace directory to one writer. The operating system lets go when the process dies.
 */
final class DirectoryLock implements AutoCloseable {
  /**
   * Directories that this process has. Asked before the file is touched: closing any channel of a
   * file gives up the process's lock on it.
   */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path directory;
  private final FileChannel channel;

  private DirectoryLock(Path directory, FileChannel channel) {
    this.directory = directory;
    this.channel = channel;
  }

  /**
   * Takes the lock.
   *
   * @throws IOException naming who has it
   */
  static DirectoryLock take(Path namespace) throws IOException {
    Path directory = namespace.toRealPath();
    if (!HELD.add(directory)) {
      throw new JournalInUseException("namespace is open in this process already: " + namespace);
    }
    boolean taken = false;
    try {
      DirectoryLock lock = lock(namespace, directory);
      taken = true;
      return lock;
    } finally {
      if (!taken) {
        HELD.remove(directory);
      }
    }
  }

  private static DirectoryLock lock(Path namespace, Path directory) throws IOException {
    FileChannel channel =
        FileChannel.open(
            directory.resolve("lock"),
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
    if (channel.tryLock() == null) {
      String owner = owner(channel);
      channel.close();
      throw new JournalInUseException("namespace is in use by " + owner + ": " + namespace);
    }
    channel.truncate(0);
    String owner = "process " + ProcessHandle.current().pid();
    channel.write(ByteBuffer.wrap(owner.getBytes(StandardCharsets.UTF_8)), 0);
    return new DirectoryLock(directory, channel);
  }

  private static String owner(FileChannel channel) throws IOException {
    ByteBuffer text = ByteBuffer.allocate(64);
    channel.read(text, 0);
    String owner = new String(text.array(), 0, text.position(), StandardCharsets.UTF_8);
    return owner.isEmpty() ? "another process" : owner;
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      // the lock goes with the process at the latest
    } finally {
      HELD.remove(directory);
    }
  }
}
