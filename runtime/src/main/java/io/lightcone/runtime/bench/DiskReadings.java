package io.lightcone.runtime.bench;

import io.lightcone.runtime.bench.handlers.Reading;

/**
 * Sensors' readings, corrected and predicted from: JSON, reads of other WooFs, chained handlers.
 */
public final class DiskReadings extends DiskBenchmark {
  private static final int MINUTES = 10_000;
  private static final int SENSORS = 6;

  /** Made by the service loader. */
  public DiskReadings() {
    super("disk-readings", "after a run of sensor readings like datafrost's");
  }

  @Override
  void play(BenchNamespace namespace) {
    for (String woof : new String[] {"calibration", "calibrated", "forecasts"}) {
      namespace.namespace().create(woof);
    }
    namespace.session().put("calibration", new Reading("all", 0, 0.125, -1));
    for (int minute = 0; minute < MINUTES; minute++) {
      for (int sensor = 0; sensor < SENSORS; sensor++) {
        double celsius = 4 * Math.sin(minute / 229.0) - sensor / 8.0;
        namespace
            .session()
            .put(
                BenchNamespace.IN,
                "calibrate",
                new Reading("orchard-" + sensor, minute, celsius, 70 - 2 * celsius));
      }
    }
    namespace.awaitIdle();
  }
}
