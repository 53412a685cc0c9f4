package io.lightcone.replay.bench;

import io.lightcone.replay.session.RecordedHandlers;
import io.lightcone.replay.session.Summary;
import io.lightcone.replay.session.Verification;
import io.lightcone.runtime.bench.BenchNamespace;
import io.lightcone.runtime.bench.Workload;
import io.lightcone.runtime.environment.BareThreads;
import io.lightcone.runtime.environment.Environment;
import io.lightcone.tracer.bench.Card;
import io.lightcone.tracer.bench.CardBenchmark;
import io.lightcone.tracer.bench.Goal;
import io.lightcone.tracer.bench.Rate;
import io.lightcone.tracer.environment.SystemTime;
import io.lightcone.tracer.recording.Recording;
import java.nio.file.Path;
import java.util.List;

/** Everything replayed from disk, bundles loaded and all, against plain calls of the handler. */
abstract class VerifyBenchmark extends CardBenchmark {
  private static final int INVOCATIONS = 500_000;

  private final Workload workload;

  VerifyBenchmark(String name, String payload, Workload workload) {
    super(
        new Card(
            name,
            "invocations replayed from disk and compared, a core, " + payload,
            "the same handler called plainly, a core",
            Goal.atLeast(300_000, "/s")));
    this.workload = workload;
  }

  @Override
  public Trial open(Path scratch) {
    return new Verifying(scratch);
  }

  private final class Verifying implements Trial {
    private final BareThreads pool = BareThreads.oneEachCore();
    private final Path home;

    Verifying(Path scratch) {
      home = scratch.resolve("namespace");
      try (BenchNamespace namespace = new BenchNamespace(home)) {
        workload.invoke(namespace, INVOCATIONS);
      }
    }

    @Override
    public double figure() {
      long since = SystemTime.INSTANCE.nanoTime();
      Summary summary = verify();
      if (summary.faithful() != INVOCATIONS) {
        throw new IllegalStateException("a benchmark's recording doesn't replay: " + summary);
      }
      return Rate.perSecond(INVOCATIONS, since) / BareThreads.cores();
    }

    private Summary verify() {
      try (Recording recording = Recording.open(List.of(home));
          Environment world = Environment.real()) {
        RecordedHandlers handlers = new RecordedHandlers(recording);
        return new Verification(
                recording, handlers, handlers, world.scheduler(), count -> {}, () -> false)
            .run();
      }
    }

    @Override
    public double baseline() throws Exception {
      long since = SystemTime.INSTANCE.nanoTime();
      pool.together(BareThreads.cores(), () -> workload.call(INVOCATIONS));
      return Rate.perSecond(INVOCATIONS, since);
    }

    @Override
    public void close() {
      pool.close();
    }
  }
}
