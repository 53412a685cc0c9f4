package io.lightcone.samples.datafrost.orchard;

import io.lightcone.runtime.handler.Element;
import io.lightcone.runtime.handler.Handler;
import io.lightcone.runtime.handler.Invocation;

/** On a device: does what the cloud says. */
public final class SwitchFan implements Handler {
  @Override
  public void handle(Invocation inv, Element trigger) {
    FanCommand command = trigger.as(FanCommand.class);
    if (isOn(inv) != command.on()) {
      inv.put("fan", new Fan(command.time(), command.on()));
    }
  }

  /** Whether the fan of this device runs. */
  static boolean isOn(Invocation inv) {
    long last = inv.latest("fan");
    return last > 0 && inv.get("fan", last).as(Fan.class).on();
  }
}
