package io.lightcone.runtime.bench;

import io.lightcone.tracer.bench.Card;
import io.lightcone.tracer.bench.CardBenchmark;
import io.lightcone.tracer.bench.Goal;
import io.lightcone.tracer.environment.SystemTime;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Recorded gets through a session, against positional reads of a plain file of elements. */
abstract class GetBenchmark extends CardBenchmark {
  private static final int ELEMENTS = 2_000_000;
  private static final int BYTES = 64;
  private static final int GETS = 200_000;
  private static final String MANY = "many";

  private final int among;

  /**
   * Gets at random.
   *
   * @param among how many of the newest elements are asked for
   */
  GetBenchmark(String name, String which, int among, double aim) {
    super(
        new Card(
            name,
            "get through a session, recorded, " + which + " of 2,000,000 elements of 64 B",
            "positional read of 64 B from a plain file, same places",
            Goal.atMost(aim, "us")));
    this.among = among;
  }

  static int all() {
    return ELEMENTS;
  }

  @Override
  public Trial open(Path scratch) throws IOException {
    return new Getting(scratch);
  }

  private static double microsEach(long sinceNanos) {
    return (SystemTime.INSTANCE.nanoTime() - sinceNanos) / 1e3 / GETS;
  }

  private final class Getting implements Trial {
    private final BenchNamespace namespace;
    private final FileChannel plain;
    private long draw;

    Getting(Path scratch) throws IOException {
      namespace = new BenchNamespace(scratch.resolve("namespace"));
      namespace.namespace().create(MANY, ELEMENTS);
      byte[] content = new byte[BYTES];
      for (int i = 0; i < ELEMENTS; i++) {
        namespace.session().put(MANY, content);
      }
      plain =
          FileChannel.open(
              scratch.resolve("plain"),
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE);
      plain.write(ByteBuffer.allocate(ELEMENTS * BYTES));
    }

    /** The next of Knuth's linear congruential sequence (MMIX), scaled to 1 .. ELEMENTS. */
    private long nextSeqno() {
      draw = draw * 6364136223846793005L + 1442695040888963407L;
      return ELEMENTS - Math.floorMod(draw >>> 24, (long) among);
    }

    @Override
    public double figure() {
      long bytes = 0;
      long since = SystemTime.INSTANCE.nanoTime();
      for (int i = 0; i < GETS; i++) {
        bytes += namespace.session().get(MANY, nextSeqno()).bytes().length;
      }
      double micros = microsEach(since);
      check(bytes);
      return micros;
    }

    @Override
    public double baseline() throws IOException {
      long bytes = 0;
      ByteBuffer buffer = ByteBuffer.allocateDirect(BYTES);
      long since = SystemTime.INSTANCE.nanoTime();
      for (int i = 0; i < GETS; i++) {
        bytes += plain.read(buffer.clear(), (nextSeqno() - 1) * BYTES);
      }
      double micros = microsEach(since);
      check(bytes);
      return micros;
    }

    private static void check(long bytes) {
      if (bytes != (long) GETS * BYTES) {
        throw new IllegalStateException("gets gave too little: " + bytes);
      }
    }

    @Override
    public void close() throws IOException {
      plain.close();
      namespace.close();
    }
  }
}
