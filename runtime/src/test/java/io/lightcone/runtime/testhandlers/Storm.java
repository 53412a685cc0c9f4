package io.lightcone.runtime.testhandlers;

import io.lightcone.runtime.handler.Element;
import io.lightcone.runtime.handler.Handler;
import io.lightcone.runtime.handler.Invocation;

/** Triggers itself three times, as deep as its element says. */
public final class Storm implements Handler {
  @Override
  public void handle(Invocation inv, Element trigger) {
    int depth = Integer.parseInt(trigger.text());
    for (int i = 0; i < 3 && depth > 0; i++) {
      inv.put("in", "storm", Integer.toString(depth - 1));
    }
  }
}
