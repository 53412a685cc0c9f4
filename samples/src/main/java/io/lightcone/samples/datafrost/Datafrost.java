package io.lightcone.samples.datafrost;

import io.lightcone.runtime.sample.Sample;
import io.lightcone.runtime.sample.Stage;
import io.lightcone.samples.datafrost.orchard.Wiring;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** A frost night in which, under some orders of events, a fan does not start and a crop freezes. */
public final class Datafrost implements Sample {
  /**
   * In this one an orchard freezes. Found by trying: a change to the simulated scheduler or network
   * makes another one fail, and the tests name those that do.
   */
  static final long SEED = 42;

  @Override
  public String name() {
    return "datafrost";
  }

  @Override
  public String title() {
    return "Frost prevention over device, edge and cloud; some orders of events freeze an orchard.";
  }

  @Override
  public OptionalLong seed() {
    return OptionalLong.of(SEED);
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
    FrostNight.play(stage, Map.of(Wiring.ON_FORECAST, "decide"));
  }
}
