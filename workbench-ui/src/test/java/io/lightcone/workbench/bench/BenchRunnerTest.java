package io.lightcone.workbench.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.lightcone.tracer.bench.Benchmark;
import io.lightcone.tracer.bench.Goal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchRunnerTest {
  @TempDir Path scratch;
  private final List<String> calls = new ArrayList<>();

  /** A machine that slows down: the ratio must not. */
  private final class Slowing implements Benchmark {
    private double speed = 1024;

    @Override
    public String name() {
      return "slowing";
    }

    @Override
    public String title() {
      return "half as fast as its baseline, on a machine that slows down";
    }

    @Override
    public String baseline() {
      return "baseline";
    }

    @Override
    public Goal goal() {
      return Goal.ratioAtLeast(0.5, "/s");
    }

    @Override
    public Trial open(Path directory) throws IOException {
      Files.writeString(directory.resolve("left"), "over");
      return new Trial() {
        @Override
        public double figure() {
          calls.add("figure");
          return speed / 2;
        }

        @Override
        public double baseline() {
          calls.add("baseline");
          double now = speed;
          speed *= 0.9;
          return now;
        }

        @Override
        public void close() {
          calls.add("close");
        }
      };
    }
  }

  @Test
  void shouldTakeTurnsAndLeaveNothingBehind() throws Exception {
    new BenchRunner(3, scratch).run(new Slowing());
    assertThat(calls)
        .containsExactly(
            "figure",
            "baseline", // does not count
            "figure",
            "baseline",
            "baseline",
            "figure",
            "figure",
            "baseline",
            "close");
    try (Stream<Path> left = Files.list(scratch)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void shouldTellTheMedianOfTheRatiosAndItsSpread() throws Exception {
    BenchResult result = new BenchRunner(9, scratch).run(new Slowing());
    assertThat(result.ratio()).isBetween(0.45, 0.5);
    assertThat(result.lowRatio()).isLessThanOrEqualTo(result.ratio());
    assertThat(result.highRatio()).isGreaterThanOrEqualTo(result.ratio());
    BenchResult known = new BenchResult(List.of(1.0, 4.0, 9.0), List.of(1.0, 2.0, 3.0));
    assertThat(known.ratio()).isEqualTo(2, within(1e-9));
    assertThat(known.lowRatio()).isEqualTo(1.5, within(1e-9));
    assertThat(known.figure()).isEqualTo(4, within(1e-9));
  }

  @Test
  void shouldRefuseNoRounds() {
    assertThatThrownBy(() -> new BenchRunner(0, scratch)).hasMessage("rounds must be 1 or more: 0");
  }
}
