package io.lightcone.replay.townhandlers;

import io.lightcone.runtime.handler.Element;
import io.lightcone.runtime.handler.Handler;
import io.lightcone.runtime.handler.Invocation;

/** Adds to a total, read first and then written: two at once lose one. */
public final class Add implements Handler {
  @Override
  public void handle(Invocation inv, Element trigger) {
    long newest = inv.latest("total");
    long total = newest == 0 ? 0 : Long.parseLong(inv.get("total", newest).text());
    inv.put("total", "watch", String.valueOf(total + Long.parseLong(trigger.text())));
    inv.put("log", inv.now() + " " + inv.random("dice").nextInt(6) + " " + inv.newId("id"));
  }
}
