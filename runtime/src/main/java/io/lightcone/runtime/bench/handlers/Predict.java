package io.lightcone.runtime.bench.handlers;

import io.lightcone.runtime.handler.Element;
import io.lightcone.runtime.handler.Handler;
import io.lightcone.runtime.handler.Invocation;

/** Predicts from the newest readings, dates it, and keeps the prediction. */
public final class Predict implements Handler {
  private static final int READINGS = 4;

  @Override
  public void handle(Invocation inv, Element trigger) {
    Reading now = trigger.as(Reading.class);
    long newest = inv.latest("calibrated");
    double sum = 0;
    long read = 0;
    for (long seqno = newest; seqno > 0 && read < READINGS; seqno--) {
      sum += inv.get("calibrated", seqno).as(Reading.class).celsius();
      read++;
    }
    double predicted = now.celsius() + (now.celsius() - sum / Math.max(1, read));
    long minute = inv.now().getEpochSecond() / 60;
    inv.put("forecasts", new Reading(now.sensor(), minute, predicted, now.humidity()));
  }
}
