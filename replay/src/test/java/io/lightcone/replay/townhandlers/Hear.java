package io.lightcone.replay.townhandlers;

import io.lightcone.runtime.handler.Element;
import io.lightcone.runtime.handler.Handler;
import io.lightcone.runtime.handler.Invocation;

/** Served one after the other: keeps the highest it heard, and fails for good on 13. */
public final class Hear implements Handler {
  @Override
  public void handle(Invocation inv, Element trigger) {
    long total = Long.parseLong(trigger.text().split("/")[0]);
    long newest = inv.latest("highest");
    long highest = newest == 0 ? 0 : Long.parseLong(inv.get("highest", newest).text());
    if (total > highest) {
      inv.put("highest", String.valueOf(total));
    }
    if (total == 13) {
      throw new IllegalStateException("unlucky");
    }
  }
}
