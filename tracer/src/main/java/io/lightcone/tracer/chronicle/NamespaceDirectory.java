package io.lightcone.tracer.chronicle;

import io.lightcone.tracer.environment.SegmentStore;
import io.lightcone.tracer.environment.Storage;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A namespace's home in the file system. */
public final class NamespaceDirectory implements Storage {
  /** Directory of the journal, inside the namespace's. */
  public static final String JOURNAL = "journal";

  /** File that makes a directory a namespace's. */
  public static final String DESCRIPTION = "namespace.json";

  private static final int DEFAULT_BLOCK = 64 << 20;

  private final Path directory;
  private final int blockBytes;

  /** The home at {@code directory}; made when something is written. */
  public NamespaceDirectory(Path directory) {
    this(directory, DEFAULT_BLOCK);
  }

  /**
   * A home whose journal maps its files in blocks.
   *
   * @param blockBytes bytes mapped at once, a multiple of 64 KiB
   */
  public NamespaceDirectory(Path directory, int blockBytes) {
    this.directory = directory;
    this.blockBytes = blockBytes;
  }

  /**
   * Loads the code that {@link #openJournal()} needs, for a thread beside the one that reads what
   * is there: it takes a third of a second.
   */
  public static void warmUp() {
    ChronicleSegments.warmUp();
  }

  @Override
  public Optional<byte[]> readFile(String name) throws IOException {
    try {
      return Optional.of(Files.readAllBytes(inside(name)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  @Override
  public void writeFile(String name, byte[] content) throws IOException {
    Path file = inside(name);
    Files.createDirectories(file.getParent());
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    try (FileChannel channel =
        FileChannel.open(
            fresh,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      channel.write(java.nio.ByteBuffer.wrap(content));
      channel.force(true);
    }
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public List<String> listFiles(String prefix) throws IOException {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(directory)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> directory.relativize(file).toString().replace('\\', '/'))
          .filter(name -> name.startsWith(prefix))
          .sorted()
          .toList();
    }
  }

  private Path inside(String name) throws IOException {
    Path file = directory.resolve(name).normalize();
    if (!file.startsWith(directory.normalize())) {
      throw new IOException("file name leads out of the namespace directory: " + name);
    }
    return file;
  }

  @Override
  public SegmentStore openJournal() throws IOException {
    Files.createDirectories(directory);
    DirectoryLock lock = DirectoryLock.take(directory);
    try {
      return new ChronicleSegments(directory.resolve(JOURNAL), blockBytes, lock);
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  @Override
  public String describe() {
    return directory.toString();
  }

  @Override
  public void close() {}
}
