package io.lightcone.tracer.chronicle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import net.openhft.chronicle.bytes.Bytes;
import net.openhft.chronicle.queue.ExcerptAppender;
import net.openhft.chronicle.queue.ExcerptTailer;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueue;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueueBuilder;
import net.openhft.chronicle.queue.rollcycles.LargeRollCycles;

/**
 * Chronicle Queue and nothing around it: the baseline that the journal is measured against. Safe
 * for several threads that append; for one that reads.
 */
public final class RawQueue implements AutoCloseable {
  private static final int BLOCK = 64 << 20;

  private final Path directory;
  private final SingleChronicleQueue queue;
  private final Bytes<?> read = Bytes.allocateElasticOnHeap(256);

  /** A queue in an empty or missing directory. */
  public RawQueue(Path directory) {
    this.directory = directory;
    queue =
        SingleChronicleQueueBuilder.binary(directory)
            .rollCycle(LargeRollCycles.LARGE_DAILY)
            .blockSize(BLOCK)
            .timeProvider(() -> 0L)
            .checkInterrupts(false)
            .build();
  }

  /** Appends the same bytes many times, with an appender of the calling thread's own. */
  public void append(byte[] content, int times) {
    Bytes<byte[]> source = Bytes.wrapForRead(content);
    try (ExcerptAppender appender = queue.createAppender()) {
      for (int i = 0; i < times; i++) {
        source.readPositionRemaining(0, content.length);
        appender.writeBytes(source);
      }
    }
  }

  /** Reads all there is; gives the number of bytes, so that reading can't be left out. */
  public long readAll() {
    long bytes = 0;
    try (ExcerptTailer tailer = queue.createTailer()) {
      while (tailer.readBytes(read.clear())) {
        bytes += read.readRemaining();
      }
    }
    return bytes;
  }

  /** Bytes from the beginning to behind the last document, index pages among them. */
  public long realBytes() throws IOException {
    long bytes = 0;
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".cq4")).toList()) {
        try (DocumentCursor cursor = new DocumentCursor(new MappedSegment(file))) {
          bytes += cursor.measure();
        }
      }
    }
    return bytes;
  }

  @Override
  public void close() {
    queue.close();
  }
}
