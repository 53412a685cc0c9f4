package io.lightcone.runtime.bench;

import io.lightcone.tracer.bench.Card;
import io.lightcone.tracer.bench.CardBenchmark;
import io.lightcone.tracer.bench.Goal;
import io.lightcone.tracer.environment.SystemTime;
import java.io.IOException;
import java.nio.file.Path;

/**
 * From the start of a process to its first accepted put in a namespace whose last process was
 * killed with -9 in the middle of a burst, against the same in a new namespace. The length of the
 * journal, in events, is the property {@code lightcone.bench.recovery.events}.
 */
public final class Recovery extends CardBenchmark {
  private static final long EVENTS = Long.getLong("lightcone.bench.recovery.events", 1_000_000);

  /** Made by the service loader. */
  public Recovery() {
    super(
        new Card(
            "recovery",
            "process start to first accepted put, after kill -9, %,d events".formatted(EVENTS),
            "process start to first accepted put, new namespace",
            Goal.atMost(2, "s")));
  }

  @Override
  public Trial open(Path scratch) {
    return new Recovering(scratch);
  }

  private static final class Recovering implements Trial {
    private final Path scratch;
    private long events = EVENTS;
    private int round;

    Recovering(Path scratch) {
      this.scratch = scratch;
    }

    /** The last segment is filled anew before each start, so that there is work to be done. */
    @Override
    public double figure() throws IOException {
      Path home = scratch.resolve("namespace");
      try (RecoveryChild writer = RecoveryChild.write(home, events)) {
        writer.awaitLine();
      }
      events = RecoveryChild.MORE;
      return start(home);
    }

    @Override
    public double baseline() throws IOException {
      return start(scratch.resolve("new-" + round++));
    }

    private static double start(Path home) throws IOException {
      long since = SystemTime.INSTANCE.nanoTime();
      try (RecoveryChild child = RecoveryChild.putOne(home)) {
        child.awaitLine();
        return (SystemTime.INSTANCE.nanoTime() - since) / 1e9;
      }
    }

    @Override
    public void close() {}
  }
}
