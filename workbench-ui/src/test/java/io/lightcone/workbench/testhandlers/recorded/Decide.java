package io.lightcone.workbench.testhandlers.recorded;

import io.lightcone.runtime.handler.Element;
import io.lightcone.runtime.handler.Handler;
import io.lightcone.runtime.handler.Invocation;

/** Decides from the newest calibration whether a fan runs. */
public final class Decide implements Handler {
  @Override
  public void handle(Invocation inv, Element trigger) throws Exception {
    long newest = inv.latest("calibration");
    double offset = Double.parseDouble(inv.get("calibration", newest).text());
    double celsius = Double.parseDouble(trigger.text()) + offset;
    inv.put("decisions", celsius < 0 ? "on" : "off");
    if (celsius < -2) {
      throw new IllegalStateException("orchard is at " + celsius + " with its fan off");
    }
  }
}
