package io.lightcone.samples.datafrost.orchard;

import io.lightcone.runtime.handler.Element;
import io.lightcone.runtime.handler.Handler;
import io.lightcone.runtime.handler.Invocation;

/** At the edge: calibrates a station and lets the cloud know. */
public final class Calibrate implements Handler {
  @Override
  public void handle(Invocation inv, Element trigger) {
    Hour hour = trigger.as(Hour.class);
    Calibration calibration = CalibrationFit.fit(inv, hour);
    inv.put(Places.calibration(hour.station()), calibration);
    String next = inv.property(Wiring.ON_CALIBRATION);
    inv.put(Places.CLOUD + Places.calibration(hour.station()), next, calibration);
  }
}
