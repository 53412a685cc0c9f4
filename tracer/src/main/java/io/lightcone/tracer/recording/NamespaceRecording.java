package io.lightcone.tracer.recording;

import io.lightcone.tracer.chronicle.NamespaceDirectory;
import io.lightcone.tracer.chronicle.SegmentFiles;
import io.lightcone.tracer.environment.SegmentSource;
import io.lightcone.tracer.event.Event;
import io.lightcone.tracer.journal.JournalException;
import io.lightcone.tracer.journal.JournalReader;
import io.lightcone.tracer.journal.JournalSink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** One namespace of a recording. Safe for use by several threads, except for {@link #read}. */
public final class NamespaceRecording implements AutoCloseable {
  /** Events read in one turn: whoever wants a single event waits some milliseconds for it. */
  private static final long AT_ONCE = 2_000;

  private final Path directory;
  private final Description description;
  private final String displayName;
  private final JournalReader reader;

  /** Fair: a long reading lets those in between who want one event. */
  private final ReentrantLock turns = new ReentrantLock(true);

  NamespaceRecording(Path directory, Description description, String displayName) {
    this.directory = directory;
    this.description = description;
    this.displayName = displayName;
    SegmentSource files = new SegmentFiles(directory.resolve(NamespaceDirectory.JOURNAL));
    this.reader = new JournalReader(files, description.id());
  }

  /** Where it lies. */
  public Path directory() {
    return directory;
  }

  /** What its {@code namespace.json} says. */
  public Description description() {
    return description;
  }

  /** The namespace's id. */
  public long id() {
    return description.id();
  }

  /** Its name, with the first digits of its id where two namespaces share the name. */
  public String name() {
    return displayName;
  }

  /** A reader of its own, from the first event on; the caller closes it. */
  public JournalReader newReader() {
    return new JournalReader(
        new SegmentFiles(directory.resolve(NamespaceDirectory.JOURNAL)), description.id());
  }

  /**
   * Tells {@code sink} what has come since the last call, or everything at the first. For one
   * thread; others may ask for single events meanwhile.
   *
   * @return number of events told
   * @throws RecordingException if the journal can't be read at all
   */
  public long read(JournalSink sink) {
    long told = 0;
    long more;
    do {
      more = locked(() -> reader.read(sink, AT_ONCE));
      told += more;
    } while (more > 0);
    return told;
  }

  /** Tells {@code sink} of a torn end; to be called when nobody writes any more. */
  public void finish(JournalSink sink) {
    locked(
        () -> {
          reader.finish(sink);
          return null;
        });
  }

  /**
   * Reads one event again.
   *
   * @param position where it was told to lie
   * @param seq its seq
   */
  public Event event(long position, long seq) {
    return locked(() -> reader.event(position, seq));
  }

  /** Seq of the newest event, 0 if there is none; reads no more than the last segments' frames. */
  public synchronized long lastSeq() {
    try {
      return reader.lastSeq();
    } catch (IOException | JournalException e) {
      throw failure(e);
    }
  }

  /** Bytes the journal takes on disk. */
  public long realBytes() {
    return locked(reader::realBytes);
  }

  private interface Reading<T> {
    T read() throws IOException;
  }

  private <T> T locked(Reading<T> reading) {
    turns.lock();
    try {
      return reading.read();
    } catch (IOException | JournalException e) {
      throw failure(e);
    } finally {
      turns.unlock();
    }
  }

  /** The jar of a handler bundle that ran here, if it was kept. */
  public Optional<Path> bundle(String digest) {
    return bundleFile(digest, "bundle.jar");
  }

  /** The jar of a bundle's sources, if they were given. */
  public Optional<Path> bundleSources(String digest) {
    return bundleFile(digest, "sources.jar");
  }

  private Optional<Path> bundleFile(String digest, String name) {
    if (!digest.matches("[0-9a-f]{64}")) {
      return Optional.empty();
    }
    Path file = directory.resolve("bundles").resolve(digest).resolve(name);
    return Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
  }

  private RecordingException failure(Exception e) {
    return new RecordingException("can't read namespace " + directory + ": " + e.getMessage(), e);
  }

  @Override
  public void close() {
    locked(
        () -> {
          reader.close();
          return null;
        });
  }
}
