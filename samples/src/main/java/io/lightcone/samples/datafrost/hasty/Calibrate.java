package io.lightcone.samples.datafrost.hasty;

import io.lightcone.runtime.handler.Element;
import io.lightcone.runtime.handler.Handler;
import io.lightcone.runtime.handler.Invocation;
import io.lightcone.samples.datafrost.orchard.Calibration;
import io.lightcone.samples.datafrost.orchard.CalibrationFit;
import io.lightcone.samples.datafrost.orchard.Hour;
import io.lightcone.samples.datafrost.orchard.Places;

/** At the edge: calibrates a station and lets the cloud know. */
public final class Calibrate implements Handler {
  @Override
  public void handle(Invocation inv, Element trigger) {
    Hour hour = trigger.as(Hour.class);
    Calibration calibration = CalibrationFit.fit(inv, hour);
    inv.put(Places.calibration(hour.station()), calibration);
    inv.put(Places.CLOUD + Places.calibration(hour.station()), calibration);
  }
}
