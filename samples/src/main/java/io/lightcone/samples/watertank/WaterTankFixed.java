package io.lightcone.samples.watertank;

import io.lightcone.runtime.sample.Sample;
import io.lightcone.runtime.sample.Stage;
import io.lightcone.samples.watertank.tank.Tank;
import java.util.List;
import java.util.OptionalLong;

/** The same day and the same puts: the stock is made of the flows alone. */
public final class WaterTankFixed implements Sample {

  @Override
  public String name() {
    return "water-tank-fixed";
  }

  @Override
  public String title() {
    return "Two meters, one stock: it is summed from what flowed, and no order loses any.";
  }

  @Override
  public OptionalLong seed() {
    return OptionalLong.of(WaterTank.SEED);
  }

  @Override
  public List<String> bundlePackages() {
    return List.of(Tank.class.getPackageName());
  }

  @Override
  public void play(Stage stage) {
    TankDay.play(stage, "sumFlows");
  }
}
