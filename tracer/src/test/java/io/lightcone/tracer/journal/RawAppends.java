package io.lightcone.tracer.journal;

import java.nio.file.Path;
import net.openhft.chronicle.bytes.Bytes;
import net.openhft.chronicle.queue.ExcerptAppender;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueue;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueueBuilder;
import net.openhft.chronicle.queue.rollcycles.LargeRollCycles;

/** The baseline: the same 64 bytes appended to a bare Chronicle Queue of the same shape. */
final class RawAppends {
  private RawAppends() {}

  /** Millions a second. */
  static double run(Path directory, int count) {
    try (SingleChronicleQueue queue =
            SingleChronicleQueueBuilder.binary(directory)
                .rollCycle(LargeRollCycles.LARGE_DAILY)
                .blockSize(64 << 20)
                .indexCount(4096)
                .indexSpacing(64)
                .timeProvider(() -> 86_400_000L)
                .checkInterrupts(false)
                .build();
        ExcerptAppender appender = queue.createAppender()) {
      Bytes<byte[]> source = Bytes.wrapForRead(new byte[64]);
      long start = System.nanoTime();
      for (int i = 0; i < count; i++) {
        source.readPositionRemaining(0, 64);
        appender.writeBytes(source);
      }
      return count * 1e3 / (System.nanoTime() - start);
    }
  }
}
