package io.lightcone.samples.watertank.tank;

import io.lightcone.runtime.handler.Element;
import io.lightcone.runtime.handler.Handler;
import io.lightcone.runtime.handler.Invocation;

/** On a meter: sends a flow to the tank. */
public final class SendFlow implements Handler {
  @Override
  public void handle(Invocation inv, Element trigger) {
    inv.put("woof://tank/tank/" + Tank.FLOWS, inv.property(Tank.ON_FLOW), trigger.as(Flow.class));
  }
}
