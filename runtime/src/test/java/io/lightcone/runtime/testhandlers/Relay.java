package io.lightcone.runtime.testhandlers;

import io.lightcone.runtime.handler.Element;
import io.lightcone.runtime.handler.Handler;
import io.lightcone.runtime.handler.Invocation;

/** Passes the text on, with the clock and what was there before. */
public final class Relay implements Handler {
  @Override
  public void handle(Invocation inv, Element trigger) {
    long before = inv.latest("out");
    String last = before == 0 ? "" : inv.get("out", before).text();
    inv.put("out", trigger.text() + "@" + System.currentTimeMillis() + " after " + last.length());
  }
}
