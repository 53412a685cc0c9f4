package io.lightcone.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.lightcone.runtime.handler.Invariant;
import io.lightcone.runtime.sample.Sample;
import io.lightcone.samples.powermeter.PowerMeter;
import io.lightcone.samples.powermeter.PowerMeterFixed;
import io.lightcone.samples.powermeter.billing.BilledOnce;
import io.lightcone.samples.rivergauges.RiverGauges;
import io.lightcone.samples.rivergauges.RiverGaugesFixed;
import io.lightcone.samples.rivergauges.river.PictureIsNewest;
import io.lightcone.samples.watertank.WaterTank;
import io.lightcone.samples.watertank.WaterTankFixed;
import io.lightcone.samples.watertank.tank.StockIsSum;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Applications with a bug of a known class, their twins without, under many orders of events. */
class KnownBugsTest {
  private static final int SEEDS = 300;
  private static final int MANY_SEEDS = 3000;

  /**
   * A pair.
   *
   * @param breaking a seed under which the bug shows
   * @param leastPercent of all seeds that show it
   * @param mostPercent of all seeds that show it
   */
  record Twins(
      Sample buggy,
      Sample fixed,
      Invariant invariant,
      String message,
      long breaking,
      int leastPercent,
      int mostPercent) {
    @Override
    public String toString() {
      return buggy.name();
    }

    /** The seeds whose run breaks the invariant; the last invocation of the story fails as well. */
    long[] broken(Sample sample, int seeds) {
      SimulatedRun.Player player = new SimulatedRun.Player(sample);
      return LongStream.rangeClosed(1, seeds)
          .parallel()
          .filter(seed -> isBroken(player, seed))
          .sorted()
          .toArray();
    }

    private boolean isBroken(SimulatedRun.Player player, long seed) {
      SimulatedRun run = player.play(seed);
      boolean broken = invariant.broken(new RunOutcome(run)).isPresent();
      assertThat(run.failures()).as("seed %d", seed).hasSize(broken ? 1 : 0);
      return broken;
    }
  }

  static Stream<Twins> twins() {
    return Stream.of(
        new Twins(
            new WaterTank(),
            new WaterTankFixed(),
            new StockIsSum(),
            "the stock is ",
            WaterTank.BREAKING_SEED,
            2,
            20),
        new Twins(
            new PowerMeter(),
            new PowerMeterFixed(),
            new BilledOnce(),
            "billed twice: report 5, ",
            PowerMeter.BREAKING_SEED,
            5,
            60),
        new Twins(
            new RiverGauges(),
            new RiverGaugesFixed(),
            new PictureIsNewest(),
            "gauge upper is shown with 150 cm of minute 55",
            RiverGauges.BREAKING_SEED,
            30,
            70));
  }

  @ParameterizedTest
  @MethodSource("twins")
  void shouldSleepAtFirstAndShowUnderAnotherSeed(Twins twins) {
    SimulatedRun.Player player = new SimulatedRun.Player(twins.buggy());
    SimulatedRun asleep = player.play(twins.buggy().seed().getAsLong());
    assertThat(asleep.failures()).isEmpty();
    assertThat(twins.invariant().broken(new RunOutcome(asleep))).isEmpty();
    SimulatedRun awake = player.play(twins.breaking());
    assertThat(awake.failures()).singleElement().asString().contains(twins.message());
    assertThat(twins.invariant().broken(new RunOutcome(awake)))
        .hasValueSatisfying(sentence -> assertThat(sentence).startsWith(twins.message()));
  }

  @ParameterizedTest
  @MethodSource("twins")
  void shouldPutTheSameFromOutsideWhateverTheSeedAndTwin(Twins twins) {
    SimulatedRun.Player buggy = new SimulatedRun.Player(twins.buggy());
    SimulatedRun.Player fixed = new SimulatedRun.Player(twins.fixed());
    var puts = buggy.play(twins.breaking()).externalPuts();
    assertThat(puts).hasSizeGreaterThan(1);
    for (long seed = 1; seed <= 5; seed++) {
      assertThat(buggy.play(seed).externalPuts()).as("seed %d", seed).isEqualTo(puts);
      assertThat(fixed.play(seed).externalPuts()).as("fixed, seed %d", seed).isEqualTo(puts);
    }
  }

  @ParameterizedTest
  @MethodSource("twins")
  void shouldShowInSomeOrdersAndNeverInTheTwin(Twins twins) {
    check(twins, SEEDS);
  }

  @Tag("soak")
  @ParameterizedTest
  @MethodSource("twins")
  void shouldHoldForThousandsOfSeeds(Twins twins) {
    check(twins, MANY_SEEDS);
  }

  private static void check(Twins twins, int seeds) {
    long[] broken = twins.broken(twins.buggy(), seeds);
    System.out.printf("%s: %d of %d seeds show the bug%n", twins, broken.length, seeds);
    assertThat(broken)
        .hasSizeBetween(seeds * twins.leastPercent() / 100, seeds * twins.mostPercent() / 100)
        .contains(twins.breaking())
        .doesNotContain(twins.buggy().seed().getAsLong());
    assertThat(twins.broken(twins.fixed(), seeds)).isEmpty();
  }
}
