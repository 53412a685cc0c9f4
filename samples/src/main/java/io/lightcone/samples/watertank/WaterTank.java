package io.lightcone.samples.watertank;

import io.lightcone.runtime.sample.Sample;
import io.lightcone.runtime.sample.Stage;
import io.lightcone.samples.watertank.tank.Tank;
import java.util.List;
import java.util.OptionalLong;

/** A stock that is read, changed and written back by handlers that run side by side. */
public final class WaterTank implements Sample {
  /** In this one the bug sleeps, so that there is something to look for. */
  static final long SEED = 2;

  /** In this one it shows. Both were found by trying; the tests hold them. */
  public static final long BREAKING_SEED = 1;

  @Override
  public String name() {
    return "water-tank";
  }

  @Override
  public String title() {
    return "Two meters, one stock counter: of two updates at the same moment, one is lost.";
  }

  @Override
  public OptionalLong seed() {
    return OptionalLong.of(SEED);
  }

  @Override
  public List<String> bundlePackages() {
    return List.of(Tank.class.getPackageName());
  }

  @Override
  public void play(Stage stage) {
    TankDay.play(stage, "countFlow");
  }
}
