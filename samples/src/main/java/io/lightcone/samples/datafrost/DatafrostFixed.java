package io.lightcone.samples.datafrost;

import io.lightcone.runtime.sample.Sample;
import io.lightcone.runtime.sample.Stage;
import io.lightcone.samples.datafrost.orchard.Wiring;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** The same night and the same puts: the decision waits for the calibration that it needs. */
public final class DatafrostFixed implements Sample {
  private static final String DECIDE = "decideTogether";

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
    return OptionalLong.of(Datafrost.SEED);
  }

  @Override
  public long originNanos() {
    return FrostNight.ORIGIN_NANOS;
  }

  @Override
  public List<String> bundlePackages() {
    return List.of(Wiring.class.getPackageName());
  }

  @Override
  public void play(Stage stage) {
    FrostNight.play(stage, Map.of(Wiring.ON_FORECAST, DECIDE, Wiring.ON_CALIBRATION, DECIDE));
  }
}
