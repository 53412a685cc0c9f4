package io.lightcone.samples.rivergauges;

import io.lightcone.runtime.namespace.Namespace;
import io.lightcone.runtime.namespace.Options;
import io.lightcone.runtime.namespace.Session;
import io.lightcone.runtime.sample.Stage;
import io.lightcone.samples.rivergauges.river.Level;
import io.lightcone.samples.rivergauges.river.River;
import java.time.Duration;
import java.util.Map;

/** An hour of rain on a river with three gauges. */
final class RainyHour {
  private static final int STEP_MINUTES = 5;
  private static final int[] UPPER = {80, 80, 95, 95, 130, 130, 170, 170, 150, 150, 150, 120};
  private static final int[] MIDDLE = {60, 60, 60, 60, 80, 80, 110, 110, 140, 140, 140, 140};
  private static final int[] LOWER = {50, 50, 50, 50, 50, 50, 70, 70, 90, 90, 110, 110};

  private final Stage stage;
  private final Options wiring;

  private RainyHour(Stage stage, String onLevel) {
    this.stage = stage;
    this.wiring = Options.defaults().withProperties(Map.of(River.ON_LEVEL, onLevel));
  }

  /** Plays it, with the handler that a level triggers. */
  static void play(Stage stage, String onLevel) {
    RainyHour hour = new RainyHour(stage, onLevel);
    stage.say("three gauges, " + UPPER.length * STEP_MINUTES + " minutes of rain");
    Namespace cloud = stage.open("cloud");
    cloud.create(River.LEVELS);
    cloud.create(River.PICTURES);
    cloud.create("inspections");
    hour.measure("upper", UPPER);
    hour.measure("middle", MIDDLE);
    hour.measure("lower", LOWER);
    Session warden = cloud.session("warden");
    hour.at(
        (UPPER.length + 1) * STEP_MINUTES,
        () -> warden.put("inspections", "inspectRiver", "the rain is over"));
    stage.settle();
  }

  private void measure(String gauge, int[] centimetres) {
    Namespace device = stage.open("gauge-" + gauge, wiring);
    device.create("measured");
    Session session = device.session("gauge");
    for (int i = 0; i < centimetres.length; i++) {
      Level level = new Level(gauge, (i + 1) * STEP_MINUTES, centimetres[i]);
      at(level.minute(), () -> session.put("measured", "uploadLevels", level));
    }
  }

  private void at(int minute, Runnable task) {
    stage.clientAt(Duration.ofMinutes(minute).toNanos(), task);
  }
}
