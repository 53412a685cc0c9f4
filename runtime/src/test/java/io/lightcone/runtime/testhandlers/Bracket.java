package io.lightcone.runtime.testhandlers;

import io.lightcone.runtime.handler.Element;
import io.lightcone.runtime.handler.Handler;
import io.lightcone.runtime.handler.Invocation;

/** Says when it begins and when it ends. */
public final class Bracket implements Handler {
  @Override
  public void handle(Invocation inv, Element trigger) {
    inv.put("out", "begin " + trigger.text());
    inv.latest("in");
    inv.put("out", "end " + trigger.text());
  }
}
