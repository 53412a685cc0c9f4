package io.lightcone.runtime.bench;

import io.lightcone.runtime.environment.BareThreads;
import io.lightcone.runtime.namespace.Session;
import io.lightcone.tracer.bench.Card;
import io.lightcone.tracer.bench.CardBenchmark;
import io.lightcone.tracer.bench.Goal;
import io.lightcone.tracer.bench.Rate;
import io.lightcone.tracer.chronicle.RawQueue;
import io.lightcone.tracer.environment.SystemTime;
import java.nio.file.Path;

/** Puts that trigger nothing, against the same bytes appended to Chronicle Queue. */
abstract class PutBenchmark extends CardBenchmark {
  private static final int PUTS = 400_000;

  private final int threads;

  PutBenchmark(String name, String howMany, int threads) {
    super(
        new Card(
            name,
            "puts of 64 B through sessions, no handler, everything recorded, " + howMany,
            "raw Chronicle Queue append of 64 B, " + howMany,
            Goal.ratioAtLeast(0.5, "/s")));
    this.threads = threads;
  }

  @Override
  public Trial open(Path scratch) {
    return new Putting(scratch);
  }

  private final class Putting implements Trial {
    private final byte[] content = new byte[64];
    private final BareThreads clients = new BareThreads(threads);
    private final BenchNamespace namespace;
    private final RawQueue raw;

    Putting(Path scratch) {
      namespace = new BenchNamespace(scratch.resolve("namespace"));
      raw = new RawQueue(scratch.resolve("raw"));
    }

    @Override
    public double figure() throws Exception {
      long since = SystemTime.INSTANCE.nanoTime();
      clients.together(threads, this::put);
      return Rate.perSecond((long) PUTS * threads, since);
    }

    private Void put() {
      try (Session session = namespace.namespace().session("putter")) {
        for (int i = 0; i < PUTS; i++) {
          session.put(BenchNamespace.IN, content);
        }
      }
      return null;
    }

    @Override
    public double baseline() throws Exception {
      long since = SystemTime.INSTANCE.nanoTime();
      clients.together(
          threads,
          () -> {
            raw.append(content, PUTS);
            return null;
          });
      return Rate.perSecond((long) PUTS * threads, since);
    }

    @Override
    public void close() {
      clients.close();
      namespace.close();
      raw.close();
    }
  }
}
