package io.lightcone.samples.datafrost;

import static org.assertj.core.api.Assertions.assertThat;

import io.lightcone.samples.SimulatedRun;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The same night under many orders of events. */
class DatafrostSeedsTest {
  private static final int SEEDS = 200;
  private static final int MANY_SEEDS = 1000;
  private static final SimulatedRun.Player BUGGY = new SimulatedRun.Player(new Datafrost());
  private static final SimulatedRun.Player FIXED = new SimulatedRun.Player(new DatafrostFixed());

  private static long[] failing(SimulatedRun.Player player, int seeds) {
    return LongStream.rangeClosed(1, seeds)
        .parallel()
        .filter(seed -> !player.play(seed).failures().isEmpty())
        .sorted()
        .toArray();
  }

  @Test
  void shouldFreezeAnOrchardInAFewOrdersOnly() {
    long[] failing = failing(BUGGY, SEEDS);
    assertThat(failing).hasSizeBetween(SEEDS / 100, SEEDS / 5).contains(Datafrost.SEED);
  }

  @Test
  void shouldFreezeNothingInAnyOrderWhenTheDecisionWaits() {
    assertThat(failing(FIXED, SEEDS)).isEmpty();
    assertThat(FIXED.play(Datafrost.SEED).payloads("device-jfk", "fan"))
        .containsExactly(
            "{\"on\":true,\"time\":\"2013-03-18T05:00:00Z\"}",
            "{\"on\":false,\"time\":\"2013-03-18T06:00:00Z\"}",
            "{\"on\":true,\"time\":\"2013-03-18T07:00:00Z\"}");
  }

  @Tag("soak")
  @Test
  void shouldHoldForAThousandSeeds() {
    long[] failing = failing(BUGGY, MANY_SEEDS);
    System.out.printf("%d of %d seeds freeze an orchard%n", failing.length, MANY_SEEDS);
    assertThat(failing).hasSizeBetween(MANY_SEEDS / 100, MANY_SEEDS / 5);
    assertThat(failing(FIXED, MANY_SEEDS)).isEmpty();
  }

  @Test
  void shouldPutTheSameFromOutsideInEveryRun() {
    Map<String, List<String>> puts = BUGGY.play(Datafrost.SEED).externalPuts();
    assertThat(puts).hasSize(18);
    assertThat(puts.values().stream().mapToInt(List::size).sum()).isEqualTo(576);
    assertThat(BUGGY.play(1).failures()).isEmpty();
    for (long seed : List.of(1, 2, 49, 50)) {
      assertThat(BUGGY.play(seed).externalPuts()).as("seed %d", seed).isEqualTo(puts);
      assertThat(FIXED.play(seed).externalPuts()).as("fixed, seed %d", seed).isEqualTo(puts);
    }
  }

  @Test
  void shouldGiveTheSameBytesForTheSameSeed() {
    Object[] once = frames(BUGGY.play(7));
    assertThat(Arrays.deepEquals(once, frames(BUGGY.play(7)))).isTrue();
    assertThat(Arrays.deepEquals(once, frames(BUGGY.play(8)))).isFalse();
  }

  private static Object[] frames(SimulatedRun night) {
    return night.frames().values().stream().flatMap(List::stream).flatMap(List::stream).toArray();
  }
}
