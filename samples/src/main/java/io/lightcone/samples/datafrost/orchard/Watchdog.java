package io.lightcone.samples.datafrost.orchard;

import io.lightcone.runtime.handler.Element;
import io.lightcone.runtime.handler.Handler;
import io.lightcone.runtime.handler.Invocation;

/** On a device: fails when buds die, because it froze for half an hour and the fan is off. */
public final class Watchdog implements Handler {
  private static final int MINUTES = 30;

  @Override
  public void handle(Invocation inv, Element trigger) {
    Outside outside = trigger.as(Outside.class);
    if (outside.temperature() > FanControl.CRITICAL || SwitchFan.isOn(inv)) {
      return;
    }
    for (int back = 1; back <= MINUTES / Rounds.MINUTES; back++) {
      Element before = inv.get(trigger.woof(), trigger.seqno() - back);
      if (!before.isPresent() || before.as(Outside.class).temperature() > FanControl.CRITICAL) {
        return;
      }
    }
    throw new CropFreezingException(outside);
  }
}
