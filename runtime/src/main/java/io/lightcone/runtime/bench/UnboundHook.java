package io.lightcone.runtime.bench;

import io.lightcone.runtime.rewriter.IdentityHooks;
import io.lightcone.tracer.bench.Card;
import io.lightcone.tracer.bench.CardBenchmark;
import io.lightcone.tracer.bench.Goal;
import io.lightcone.tracer.environment.SystemTime;
import java.nio.file.Path;
import java.util.function.ToIntFunction;

/** What rewritten code pays for a hook where nothing is bound. */
public final class UnboundHook extends CardBenchmark {
  private static final int CALLS = 50_000_000;

  /** Made by the service loader. */
  public UnboundHook() {
    super(
        new Card(
            "hook-unbound",
            "what a hook adds to a hashCode with no invocation bound",
            "the hashCode itself",
            Goal.atMost(5, "ns")));
  }

  @Override
  public Trial open(Path scratch) {
    return new Calling();
  }

  private static final class Calling implements Trial {
    private final Object[] objects = {"apple", "pear", 42, 7L};
    private int sum;

    private double nanosEach(ToIntFunction<Object> call) {
      long since = SystemTime.INSTANCE.nanoTime();
      int total = 0;
      for (int i = 0; i < CALLS; i++) {
        total += call.applyAsInt(objects[i & 3]);
      }
      sum += total; // so that it has to be worked out
      return (double) (SystemTime.INSTANCE.nanoTime() - since) / CALLS;
    }

    @Override
    public double figure() {
      return nanosEach(IdentityHooks::hashCode) - nanosEach(Object::hashCode);
    }

    @Override
    public double baseline() {
      return nanosEach(Object::hashCode);
    }

    @Override
    public void close() {
      if (sum == 1) {
        throw new IllegalStateException("the sum can't be one");
      }
    }
  }
}
