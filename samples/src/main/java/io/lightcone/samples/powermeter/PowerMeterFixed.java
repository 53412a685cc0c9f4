package io.lightcone.samples.powermeter;

import io.lightcone.runtime.sample.Sample;
import io.lightcone.runtime.sample.Stage;
import io.lightcone.samples.powermeter.billing.Billing;
import java.util.List;
import java.util.OptionalLong;

/** The same morning and the same puts: a report that was billed is not billed again. */
public final class PowerMeterFixed implements Sample {

  @Override
  public String name() {
    return "power-meter-fixed";
  }

  @Override
  public String title() {
    return "A meter on a link that fails: what it sends again is billed once.";
  }

  @Override
  public OptionalLong seed() {
    return OptionalLong.of(PowerMeter.SEED);
  }

  @Override
  public List<String> bundlePackages() {
    return List.of(Billing.class.getPackageName());
  }

  @Override
  public void play(Stage stage) {
    MeterMorning.play(stage, "billOnce");
  }
}
