package io.lightcone.replay.needlehandlers;

import io.lightcone.runtime.handler.Element;
import io.lightcone.runtime.handler.Handler;
import io.lightcone.runtime.handler.Invocation;

/** Puts needles aside; of hay it keeps a note. */
public final class Sort implements Handler {
  @Override
  public void handle(Invocation inv, Element trigger) {
    if (trigger.text().startsWith("needle")) {
      inv.put("needles", "count", trigger.text());
    } else {
      inv.put("hay", trigger.text());
    }
  }
}
