package io.lightcone.samples.datafrost.orchard;

import io.lightcone.runtime.handler.Element;
import io.lightcone.runtime.handler.Handler;
import io.lightcone.runtime.handler.Invocation;

/** In the cloud: corrects a forecast by the latest calibration and decides about the fan. */
public final class Decide implements Handler {
  @Override
  public void handle(Invocation inv, Element trigger) {
    Forecast forecast = trigger.as(Forecast.class);
    String calibrations = Places.calibration(forecast.station());
    long newest = inv.latest(calibrations);
    Calibration calibration =
        newest == 0
            ? Calibration.none(forecast.station())
            : inv.get(calibrations, newest).as(Calibration.class);
    FanControl.decide(inv, forecast, calibration);
  }
}
