package io.lightcone.samples.datafrost;

import io.lightcone.runtime.sample.Sample;
import io.lightcone.runtime.sample.Stage;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalLong;

/** A frost night in which, under some orders of events, a fan does not start and a crop freezes. */
public final class Datafrost implements Sample {
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
    return OptionalLong.of(1);
  }

  @Override
  public long originNanos() {
    return nanos();
  }

  static long nanos() {
    return ChronoUnit.NANOS.between(java.time.Instant.EPOCH, FrostNight.ORIGIN);
  }

  @Override
  public List<String> bundlePackages() {
    return List.of(
        "io.lightcone.samples.datafrost.orchard", "io.lightcone.samples.datafrost.hasty");
  }

  @Override
  public void play(Stage stage) {
    FrostNight.play(stage);
  }
}
