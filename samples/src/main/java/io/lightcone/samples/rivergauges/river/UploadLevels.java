package io.lightcone.samples.rivergauges.river;

import io.lightcone.runtime.handler.Element;
import io.lightcone.runtime.handler.Handler;
import io.lightcone.runtime.handler.Invocation;

/** On a gauge: sends every second time the last two levels, to spare the battery. */
public final class UploadLevels implements Handler {
  private static final int BATCH = 2;

  @Override
  public void handle(Invocation inv, Element trigger) {
    if (trigger.seqno() % BATCH != 0) {
      return;
    }
    for (long seqno = trigger.seqno() - BATCH + 1; seqno <= trigger.seqno(); seqno++) {
      Level level = inv.get(trigger.woof(), seqno).as(Level.class);
      inv.put("woof://cloud/cloud/" + River.LEVELS, inv.property(River.ON_LEVEL), level);
    }
  }
}
