package io.lightcone.replay.bench;

import io.lightcone.replay.lines.LineTimeline;
import io.lightcone.replay.lines.LineTrace;
import io.lightcone.runtime.bench.Workload;
import io.lightcone.tracer.bench.Card;
import io.lightcone.tracer.bench.CardBenchmark;
import io.lightcone.tracer.bench.Goal;
import io.lightcone.tracer.environment.SystemTime;
import java.nio.file.Path;
import java.util.Arrays;

/** Steps in a line timeline: place, stack, variables and what changed, forward and back. */
public final class LineStep extends CardBenchmark {
  private static final int STEPS = 2_000;
  private static final int STRIDE = 7_919;

  /** Made by the service loader. */
  public LineStep() {
    super(
        new Card(
            "line-step",
            "a step in the timeline of 100,000 lines, either way, 95th percentile",
            "replaying to the line by tracing anew",
            Goal.atMost(16, "ms")));
  }

  @Override
  public Trial open(Path scratch) {
    return new Stepping(scratch);
  }

  private static final class Stepping implements Trial {
    private final RecordedOnce once;
    private final LineTimeline timeline;

    Stepping(Path scratch) {
      once = new RecordedOnce(scratch, Workload.LINES);
      timeline = trace().timeline();
      if (timeline.size() < 100_000) {
        throw new IllegalStateException("too few lines were traced: " + timeline.size());
      }
    }

    private LineTrace trace() {
      return LineTrace.of(
          once.loader(), once.invocation(), once.handlers(), once.handlers(), LineTrace.MOST_STEPS);
    }

    @Override
    public double figure() {
      double[] millis = new double[2 * STEPS];
      long shown = 0;
      for (int i = 0; i < STEPS; i++) {
        int at = 1 + Math.floorMod(i * STRIDE, timeline.size() - 2);
        for (int way = 0; way < 2; way++) {
          long since = SystemTime.INSTANCE.nanoTime();
          int step = way == 0 ? at + 1 : at - 1;
          shown += timeline.variables(step).size() + timeline.stack(step).size();
          millis[2 * i + way] = (SystemTime.INSTANCE.nanoTime() - since) / 1e6;
        }
      }
      if (shown == 0) {
        throw new IllegalStateException("the steps showed nothing");
      }
      Arrays.sort(millis);
      return millis[millis.length * 95 / 100];
    }

    @Override
    public double baseline() {
      long since = SystemTime.INSTANCE.nanoTime();
      trace();
      return (SystemTime.INSTANCE.nanoTime() - since) / 1e6;
    }

    @Override
    public void close() {
      once.close();
    }
  }
}
