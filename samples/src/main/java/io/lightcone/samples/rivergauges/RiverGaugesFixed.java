package io.lightcone.samples.rivergauges;

import io.lightcone.runtime.sample.Sample;
import io.lightcone.runtime.sample.Stage;
import io.lightcone.samples.rivergauges.river.River;
import java.util.List;
import java.util.OptionalLong;

/** The same hour and the same puts: time decides what is newest. */
public final class RiverGaugesFixed implements Sample {

  @Override
  public String name() {
    return "river-gauges-fixed";
  }

  @Override
  public String title() {
    return "Levels of three gauges overtake each other, and the newest is the one measured last.";
  }

  @Override
  public OptionalLong seed() {
    return OptionalLong.of(RiverGauges.SEED);
  }

  @Override
  public List<String> bundlePackages() {
    return List.of(River.class.getPackageName());
  }

  @Override
  public void play(Stage stage) {
    RainyHour.play(stage, "foldByTime");
  }
}
