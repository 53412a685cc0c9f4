package io.lightcone.runtime.bench.handlers;

import io.lightcone.runtime.handler.Element;
import io.lightcone.runtime.handler.Handler;
import io.lightcone.runtime.handler.Invocation;

/** Corrects a reading by the newest calibration, and hands it on. */
public final class Calibrate implements Handler {
  @Override
  public void handle(Invocation inv, Element trigger) {
    Reading reading = trigger.as(Reading.class);
    Reading offset = inv.get("calibration", inv.latest("calibration")).as(Reading.class);
    inv.put(
        "calibrated",
        "predict",
        new Reading(
            reading.sensor(),
            reading.minute(),
            reading.celsius() + offset.celsius(),
            reading.humidity() + offset.humidity()));
  }
}
