package io.lightcone.samples.datafrost.orchard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CoolingTrendTest {
  private static final double DRY = -20;

  @Test
  void shouldDrawTheLineOnForAnHour() {
    List<Double> rounds = IntStream.range(0, 7).mapToObj(i -> 1 - 0.1 * i).toList();
    assertThat(CoolingTrend.inAnHour(rounds, DRY)).isCloseTo(-0.2, within(1e-9));
  }

  @Test
  void shouldExpectNoChangeFromASingleRound() {
    assertThat(CoolingTrend.inAnHour(List.of(1.5), DRY)).isEqualTo(1.5);
  }

  @Test
  void shouldCoolHalfAsFastBelowTheDewPoint() {
    assertThat(CoolingTrend.inAnHour(List.of(0.0, -0.5), 0)).isCloseTo(-1.75, within(1e-9));
  }
}
