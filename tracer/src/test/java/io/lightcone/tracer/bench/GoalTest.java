package io.lightcone.tracer.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GoalTest {
  @Test
  void shouldTellHowFarAFigureIsFromItsAim() {
    assertThat(Goal.atLeast(200, "/s").reached(100, 7)).isEqualTo(0.5);
    assertThat(Goal.atMost(2, "s").reached(1, 7)).isEqualTo(2);
  }

  @Test
  void shouldTellHowFarARatioIsFromItsAim() {
    assertThat(Goal.ratioAtLeast(0.5, "/s").reached(100, 0.25)).isEqualTo(0.5);
    assertThat(Goal.ratioAtMost(1.3, "us").reached(100, 1.3)).isEqualTo(1);
  }
}
