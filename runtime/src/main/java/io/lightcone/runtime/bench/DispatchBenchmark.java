package io.lightcone.runtime.bench;

import io.lightcone.runtime.environment.BareThreads;
import io.lightcone.tracer.bench.Card;
import io.lightcone.tracer.bench.CardBenchmark;
import io.lightcone.tracer.bench.Goal;
import io.lightcone.tracer.environment.SystemTime;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntConsumer;

/**
 * From the call of put to the handler's first instruction, which reads the clock, against the same
 * from an executor's {@code execute} to the task's first instruction. Both keep to one time-table,
 * whatever is late.
 */
abstract class DispatchBenchmark extends CardBenchmark {
  private static final int TIMES = 4_000;
  private static final long PACE_NANOS = 100_000;

  private final double part;

  DispatchBenchmark(String name, double part, double aim) {
    super(
        new Card(
            name,
            "put to the handler's first instruction, 10,000 a second, " + name.substring(9),
            "bare executor hand-off at the same pace",
            Goal.ratioAtMost(aim, "us")));
    this.part = part;
  }

  @Override
  public Trial open(Path scratch) {
    return new Dispatching(scratch);
  }

  /** Does something at its time, again and again, without letting go of the processor. */
  private static void pace(long[] begun, IntConsumer action) {
    long next = SystemTime.INSTANCE.nanoTime();
    for (int i = 0; i < TIMES; i++) {
      next += PACE_NANOS;
      while (SystemTime.INSTANCE.nanoTime() < next) {
        Thread.onSpinWait();
      }
      begun[i] = SystemTime.INSTANCE.nanoTime();
      action.accept(i);
    }
  }

  private double quantileMicros(long[] begun, long[] arrived) {
    long[] took = new long[TIMES];
    for (int i = 0; i < TIMES; i++) {
      took[i] = arrived[i] - begun[i];
    }
    Arrays.sort(took);
    return took[(int) (part * (TIMES - 1))] / 1e3;
  }

  private final class Dispatching implements Trial {
    private final BareThreads pool = BareThreads.oneEachCore();
    private final long[] begun = new long[TIMES];
    private final long[] arrived = new long[TIMES];
    private final BenchNamespace namespace;

    Dispatching(Path scratch) {
      namespace = new BenchNamespace(scratch.resolve("namespace"));
    }

    @Override
    public double figure() {
      long before = namespace.session().latest(BenchNamespace.IN);
      byte[] nothing = new byte[0];
      pace(begun, i -> namespace.session().put(BenchNamespace.IN, "clockTick", nothing));
      namespace.awaitIdle();
      long last = namespace.session().latest(BenchNamespace.OUT);
      for (long tick = last - TIMES + 1; tick <= last; tick++) {
        ByteBuffer read =
            ByteBuffer.wrap(namespace.session().get(BenchNamespace.OUT, tick).bytes());
        arrived[(int) (read.getLong() - before - 1)] = read.getLong();
      }
      return quantileMicros(begun, arrived);
    }

    @Override
    public double baseline() throws InterruptedException {
      CountDownLatch done = new CountDownLatch(TIMES);
      pace(
          begun,
          i ->
              pool.execute(
                  () -> {
                    arrived[i] = SystemTime.INSTANCE.nanoTime();
                    done.countDown();
                  }));
      done.await();
      return quantileMicros(begun, arrived);
    }

    @Override
    public void close() {
      pool.close();
      namespace.close();
    }
  }
}
