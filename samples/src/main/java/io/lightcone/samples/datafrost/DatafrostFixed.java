package io.lightcone.samples.datafrost;

import io.lightcone.runtime.sample.Sample;
import io.lightcone.runtime.sample.Stage;
import java.util.List;
import java.util.OptionalLong;

/** The same night, the same puts: the decision waits for the calibration it needs. */
public final class DatafrostFixed implements Sample {
  @Override
  public String name() {
    return "datafrost-fixed";
  }

  @Override
  public String title() {
    return "Frost prevention over device, edge and cloud; no order of events freezes an orchard.";
  }

  @Override
  public OptionalLong seed() {
    return OptionalLong.of(1);
  }

  @Override
  public long originNanos() {
    return Datafrost.nanos();
  }

  @Override
  public List<String> bundlePackages() {
    return List.of(
        "io.lightcone.samples.datafrost.orchard", "io.lightcone.samples.datafrost.joined");
  }

  @Override
  public void play(Stage stage) {
    FrostNight.play(stage);
  }
}
