package io.lightcone.runtime.testhandlers;

import io.lightcone.runtime.handler.Element;
import io.lightcone.runtime.handler.ExternalCallException;
import io.lightcone.runtime.handler.Handler;
import io.lightcone.runtime.handler.Invocation;
import io.lightcone.runtime.outside.Shop;

/** Orders something outside, and notes what became of it. */
public final class Calls implements Handler {
  @Override
  public void handle(Invocation inv, Element trigger) {
    String text;
    try {
      text = inv.external("shop", inv.key(), String.class, () -> Shop.order(trigger.text()));
    } catch (ExternalCallException e) {
      text = "uncertain";
    }
    inv.put("out", trigger.text() + " " + text);
  }
}
