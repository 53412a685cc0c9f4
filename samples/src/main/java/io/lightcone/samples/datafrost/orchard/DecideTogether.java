package io.lightcone.samples.datafrost.orchard;

import io.lightcone.runtime.handler.Element;
import io.lightcone.runtime.handler.Handler;
import io.lightcone.runtime.handler.Invocation;

/**
 * In the cloud: decides about the fan when forecast and calibration of the same hour are both
 * there. Either may come first, so both trigger this; whichever comes second decides.
 */
public final class DecideTogether implements Handler {
  @Override
  public void handle(Invocation inv, Element trigger) {
    String station = Places.stationOf(trigger.woof());
    long forecasts = inv.latest(Places.forecast(station));
    long calibrations = inv.latest(Places.calibration(station));
    if (forecasts == 0 || calibrations == 0) {
      return;
    }
    Forecast forecast = inv.get(Places.forecast(station), forecasts).as(Forecast.class);
    Calibration calibration =
        inv.get(Places.calibration(station), calibrations).as(Calibration.class);
    if (forecast.time().equals(calibration.time())) {
      FanControl.decide(inv, forecast, calibration);
    }
  }
}
