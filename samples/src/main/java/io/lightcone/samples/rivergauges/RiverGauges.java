package io.lightcone.samples.rivergauges;

import io.lightcone.runtime.sample.Sample;
import io.lightcone.runtime.sample.Stage;
import io.lightcone.samples.rivergauges.river.River;
import java.util.List;
import java.util.OptionalLong;

/** A fan-in that takes the order of arrival for the order of time. */
public final class RiverGauges implements Sample {
  /** In this one the bug sleeps, so that there is something to look for. */
  static final long SEED = 1;

  /** In this one it shows. Both were found by trying; the tests hold them. */
  public static final long BREAKING_SEED = 5;

  @Override
  public String name() {
    return "river-gauges";
  }

  @Override
  public String title() {
    return "Levels of three gauges overtake each other, and an old one is taken for the newest.";
  }

  @Override
  public OptionalLong seed() {
    return OptionalLong.of(SEED);
  }

  @Override
  public List<String> bundlePackages() {
    return List.of(River.class.getPackageName());
  }

  @Override
  public void play(Stage stage) {
    RainyHour.play(stage, "foldArrivals");
  }
}
