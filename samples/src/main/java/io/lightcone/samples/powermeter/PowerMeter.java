package io.lightcone.samples.powermeter;

import io.lightcone.runtime.sample.Sample;
import io.lightcone.runtime.sample.Stage;
import io.lightcone.samples.powermeter.billing.Billing;
import java.util.List;
import java.util.OptionalLong;

/** A report that is sent again although it had arrived, and billed as often as it comes. */
public final class PowerMeter implements Sample {
  /** In this one the bug sleeps, so that there is something to look for. */
  static final long SEED = 1;

  /** In this one it shows. Both were found by trying; the tests hold them. */
  public static final long BREAKING_SEED = 2;

  @Override
  public String name() {
    return "power-meter";
  }

  @Override
  public String title() {
    return "A meter on a link that fails: what it sends again is billed twice.";
  }

  @Override
  public OptionalLong seed() {
    return OptionalLong.of(SEED);
  }

  @Override
  public List<String> bundlePackages() {
    return List.of(Billing.class.getPackageName());
  }

  @Override
  public void play(Stage stage) {
    MeterMorning.play(stage, "billReport");
  }
}
