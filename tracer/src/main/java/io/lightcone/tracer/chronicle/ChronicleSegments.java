package io.lightcone.tracer.chronicle;

import io.lightcone.tracer.environment.JournalLostException;
import io.lightcone.tracer.environment.SegmentCursor;
import io.lightcone.tracer.environment.SegmentStore;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import net.openhft.chronicle.bytes.Bytes;
import net.openhft.chronicle.core.OS;
import net.openhft.chronicle.queue.ExcerptAppender;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueue;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueueBuilder;
import net.openhft.chronicle.queue.rollcycles.LargeRollCycles;
import net.openhft.chronicle.wire.DocumentContext;
import net.openhft.chronicle.wire.WireType;

/**
 * A journal directory, for its only writer. Chronicle Queue appends; its time provider is the
 * segment's number, so that no clock can make it roll, refuse or hide anything.
 */
final class ChronicleSegments implements SegmentStore {
  private static final long MILLIS_PER_CYCLE = 86_400_000L;
  private static final int INDEX_COUNT = 4096;
  private static final int INDEX_SPACING = 64;
  private static final int SLACK = 4096;

  private final SegmentFiles files;
  private final DirectoryLock lock;
  private final Path directory;
  private final DiskRoom room = new DiskRoom();
  private final int blockBytes;
  private final int largest;
  private SingleChronicleQueue queue;
  private ExcerptAppender appender;
  private volatile long segment;

  /** The newest segment that is on disk in part, at least; those before it are there for good. */
  private volatile long synced;

  private long end;

  ChronicleSegments(Path directory, int blockBytes, DirectoryLock lock) throws IOException {
    this.files = new SegmentFiles(directory);
    this.directory = directory;
    this.lock = lock;
    this.blockBytes = blockBytes;
    this.largest = blockBytes / 4 - SLACK; // what two neighbouring blocks share
    long[] present = files.segments();
    segment = present.length == 0 ? 0 : present[present.length - 1];
    synced = segment;
  }

  /** Initialises Chronicle's classes. */
  static void warmUp() {
    OS.pageSize();
    SingleChronicleQueueBuilder.builder();
    WireType.BINARY_LIGHT.apply(Bytes.allocateElasticOnHeap(64)).write("warm").text("up");
  }

  /**
   * A directory and a queue for this run alone. Chronicle looks into every file of a queue when it
   * opens it: it waits ten seconds at one that is damaged, and writes an end mark to each.
   */
  private void openQueue(long firstSegment) throws IOException {
    Path run = files.runDirectory(firstSegment);
    Files.createDirectories(run);
    Files.deleteIfExists(run.resolve("metadata.cq4t")); // of a run that died before its first frame
    queue =
        SingleChronicleQueueBuilder.binary(run)
            .rollCycle(LargeRollCycles.LARGE_DAILY)
            .blockSize(blockBytes)
            .indexCount(INDEX_COUNT)
            .indexSpacing(INDEX_SPACING)
            .timeProvider(() -> segment * MILLIS_PER_CYCLE)
            .checkInterrupts(false)
            .build();
    appender = queue.createAppender();
    // many threads append, one at a time under the writer's lock
    appender.singleThreadedCheckDisabled(true);
  }

  @Override
  public void begin(long number) throws IOException {
    if (number <= segment) {
      throw new IOException("segment must be larger than " + segment + ": " + number);
    }
    Files.createDirectories(directory);
    DiskRoom.checkBeginning(directory);
    if (queue == null) {
      openQueue(number);
    }
    room.begin();
    segment = number;
    end = 0;
  }

  @Override
  public long append(byte[] array, int length) throws IOException {
    if (length > largest) {
      // asked here: Chronicle would leave the segment with a hole
      throw new IOException("frame of %d bytes is larger than %d".formatted(length, largest));
    }
    try (DocumentContext document = appender.writingDocument()) {
      write(document, array, length);
    } catch (RuntimeException | InternalError e) {
      // nobody knows what the file holds now: what opens it again finds out
      throw new JournalLostException(
          "can't append to segment " + segment + ", open it again: " + e.getMessage(), e);
    }
    return end - length;
  }

  /** Copies the array at once, where writeBytes would go word by word. */
  private void write(DocumentContext document, byte[] array, int length) throws IOException {
    boolean written = false;
    try {
      Bytes<?> bytes = document.wire().bytes();
      takeRoom(bytes.writePosition(), length);
      bytes.write(array, 0, length);
      end = bytes.writePosition();
      written = true;
    } finally {
      if (!written) {
        document.rollbackOnClose();
      }
    }
  }

  private void takeRoom(long position, int length) throws IOException {
    if (room.needsFile()) {
      room.file(files.find(segment));
    }
    room.take(position, length);
  }

  @Override
  public int mostBytes() {
    return largest;
  }

  @Override
  public long segmentBytes() {
    return end;
  }

  @Override
  public void sync() throws IOException {
    long upTo = segment;
    for (long number = synced; number <= upTo; number++) {
      force(number);
    }
    synced = upTo;
  }

  private void force(long number) throws IOException {
    Path file = files.find(number);
    if (file == null) {
      return; // begun, and nothing appended yet
    }
    // fsync writes back pages that were dirtied through a mapping, too
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(false);
    }
    if (number > synced) {
      // else a new file's name may be lost with the power
      forceDirectory(file.getParent());
      forceDirectory(file.getParent().getParent());
    }
  }

  private static void forceDirectory(Path directory) throws IOException {
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  @Override
  public long[] segments() throws IOException {
    return files.segments();
  }

  @Override
  public SegmentCursor scan(long number) throws IOException {
    return files.scan(number);
  }

  @Override
  public byte[] read(long number, long offset) throws IOException {
    return files.read(number, offset);
  }

  @Override
  public long realBytes() throws IOException {
    return files.realBytes();
  }

  @Override
  public void close() {
    if (queue != null) {
      appender.close();
      queue.close();
    }
    files.close();
    try {
      room.close();
    } catch (IOException e) {
      // it was only written to, and nothing of it counts
    }
    lock.close();
  }
}
