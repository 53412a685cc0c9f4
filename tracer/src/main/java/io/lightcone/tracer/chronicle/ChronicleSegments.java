package io.lightcone.tracer.chronicle;

import io.lightcone.tracer.environment.SegmentCursor;
import io.lightcone.tracer.environment.SegmentStore;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import net.openhft.chronicle.bytes.Bytes;
import net.openhft.chronicle.queue.ExcerptAppender;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueue;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueueBuilder;
import net.openhft.chronicle.queue.rollcycles.LargeRollCycles;

/**
 * A journal directory, for its only writer. Chronicle Queue appends; its time provider is the
 * segment's number, so that no clock can make it roll, refuse or hide anything.
 */
final class ChronicleSegments implements SegmentStore {
  private static final long MILLIS_PER_CYCLE = 86_400_000L;
  private static final int INDEX_COUNT = 4096;
  private static final int INDEX_SPACING = 64;

  private final SegmentFiles files;
  private final DirectoryLock lock;
  private final SingleChronicleQueue queue;
  private ExcerptAppender appender;
  private Bytes<byte[]> source;
  private byte[] sourceArray;
  private volatile long segment;
  private long end;

  ChronicleSegments(Path directory, int blockBytes, DirectoryLock lock) throws IOException {
    this.files = new SegmentFiles(directory);
    this.lock = lock;
    long[] present = files.segments();
    segment = present.length == 0 ? 0 : present[present.length - 1];
    queue =
        SingleChronicleQueueBuilder.binary(directory)
            .rollCycle(LargeRollCycles.LARGE_DAILY)
            .blockSize(blockBytes)
            .indexCount(INDEX_COUNT)
            .indexSpacing(INDEX_SPACING)
            .timeProvider(() -> segment * MILLIS_PER_CYCLE)
            .checkInterrupts(false)
            .build();
  }

  @Override
  public void begin(long number) throws IOException {
    if (number <= segment) {
      throw new IOException("segment must be larger than " + segment + ": " + number);
    }
    segment = number;
    end = 0;
    if (appender == null) {
      appender = queue.createAppender();
      // many threads append, one at a time under the writer's lock
      appender.singleThreadedCheckDisabled(true);
    }
  }

  @Override
  public long append(byte[] array, int length) throws IOException {
    if (sourceArray != array) {
      sourceArray = array;
      source = Bytes.wrapForRead(array);
      source.singleThreadedCheckDisabled(true);
    }
    source.readPositionRemaining(0, length);
    try {
      appender.writeBytes(source);
    } catch (RuntimeException e) {
      throw new IOException("can't append to segment " + segment + ": " + e.getMessage(), e);
    }
    end = appender.wire().bytes().writePosition();
    return end - length;
  }

  @Override
  public long segmentBytes() {
    return end;
  }

  @Override
  public void sync() throws IOException {
    // fsync writes back pages that were dirtied through a mapping, too
    try (FileChannel channel = FileChannel.open(files.file(segment), StandardOpenOption.WRITE)) {
      channel.force(false);
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
    if (appender != null) {
      appender.close();
    }
    queue.close();
    files.close();
    lock.close();
  }
}
