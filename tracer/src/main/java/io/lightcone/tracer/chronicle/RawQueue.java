package io.lightcone.tracer.chronicle;

import java.nio.file.Path;
import net.openhft.chronicle.bytes.Bytes;
import net.openhft.chronicle.queue.ExcerptAppender;
import net.openhft.chronicle.queue.ExcerptTailer;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueue;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueueBuilder;
import net.openhft.chronicle.queue.rollcycles.LargeRollCycles;

/**
 * Chronicle Queue and nothing around it: the baseline that the journal is measured against. For one
 * thread.
 */
public final class RawQueue implements AutoCloseable {
  private static final int BLOCK = 64 << 20;

  private final SingleChronicleQueue queue;
  private final ExcerptAppender appender;
  private final Bytes<?> read = Bytes.allocateElasticOnHeap(256);

  /** A queue in an empty or missing directory. */
  public RawQueue(Path directory) {
    queue =
        SingleChronicleQueueBuilder.binary(directory)
            .rollCycle(LargeRollCycles.LARGE_DAILY)
            .blockSize(BLOCK)
            .timeProvider(() -> 0L)
            .checkInterrupts(false)
            .build();
    appender = queue.createAppender();
  }

  /** Appends the same bytes many times. */
  public void append(byte[] content, int times) {
    Bytes<byte[]> source = Bytes.wrapForRead(content);
    for (int i = 0; i < times; i++) {
      source.readPositionRemaining(0, content.length);
      appender.writeBytes(source);
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

  @Override
  public void close() {
    appender.close();
    queue.close();
  }
}
