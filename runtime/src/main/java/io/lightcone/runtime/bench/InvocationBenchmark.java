package io.lightcone.runtime.bench;

import io.lightcone.runtime.environment.BareThreads;
import io.lightcone.tracer.bench.Card;
import io.lightcone.tracer.bench.CardBenchmark;
import io.lightcone.tracer.bench.Goal;
import io.lightcone.tracer.bench.Rate;
import io.lightcone.tracer.environment.SystemTime;
import java.nio.file.Path;

/** Triggers put by one client and their handlers run to the end, against plain calls. */
abstract class InvocationBenchmark extends CardBenchmark {
  private static final int TIMES = 300_000;

  private final Workload workload;

  InvocationBenchmark(String name, String payload, Workload workload, double aim) {
    super(
        new Card(
            name,
            "handler invocations sustained, through rewriter and Invocation, recorded, " + payload,
            "the same handler called plainly on an executor",
            Goal.atLeast(aim, "/s")));
    this.workload = workload;
  }

  @Override
  public Trial open(Path scratch) {
    return new Invoking(scratch);
  }

  private final class Invoking implements Trial {
    private final BareThreads pool = BareThreads.oneEachCore();
    private final BenchNamespace namespace;

    Invoking(Path scratch) {
      namespace = new BenchNamespace(scratch.resolve("namespace"));
    }

    @Override
    public double figure() {
      long since = SystemTime.INSTANCE.nanoTime();
      workload.invoke(namespace, TIMES);
      return Rate.perSecond(TIMES, since);
    }

    @Override
    public double baseline() throws InterruptedException {
      long since = SystemTime.INSTANCE.nanoTime();
      workload.call(pool, TIMES);
      return Rate.perSecond(TIMES, since);
    }

    @Override
    public void close() {
      pool.close();
      namespace.close();
    }
  }
}
