package io.lightcone.replay.bench;

import io.lightcone.replay.divergence.Verdict;
import io.lightcone.replay.session.ReplaySession;
import io.lightcone.runtime.bench.Workload;
import io.lightcone.tracer.bench.Card;
import io.lightcone.tracer.bench.CardBenchmark;
import io.lightcone.tracer.bench.Goal;
import io.lightcone.tracer.bench.Rate;
import io.lightcone.tracer.environment.SystemTime;
import java.nio.file.Path;

/** Replays of a simple invocation that is in memory already, on one core. */
public final class ReplayFromMemory extends CardBenchmark {
  private static final int TIMES = 500_000;

  /** Made by the service loader. */
  public ReplayFromMemory() {
    super(
        new Card(
            "replay-memory",
            "replays of an invocation in memory, a core, 64 B payload",
            "the same handler called plainly, a core",
            Goal.atLeast(1_000_000, "/s")));
  }

  @Override
  public Trial open(Path scratch) {
    return new Replaying(scratch);
  }

  private static final class Replaying implements Trial {
    private final RecordedOnce once;

    Replaying(Path scratch) {
      once = new RecordedOnce(scratch, Workload.BYTES);
    }

    @Override
    public double figure() {
      ReplaySession session = once.session();
      long since = SystemTime.INSTANCE.nanoTime();
      for (int i = 0; i < TIMES; i++) {
        if (session.replay(once.invocation(), false).verdict() != Verdict.FAITHFUL) {
          throw new IllegalStateException("a benchmark's invocation doesn't replay");
        }
      }
      return Rate.perSecond(TIMES, since);
    }

    @Override
    public double baseline() {
      long since = SystemTime.INSTANCE.nanoTime();
      Workload.BYTES.call(TIMES);
      return Rate.perSecond(TIMES, since);
    }

    @Override
    public void close() {
      once.close();
    }
  }
}
