package io.lightcone.runtime.testhandlers;

import io.lightcone.runtime.handler.Element;
import io.lightcone.runtime.handler.Handler;
import io.lightcone.runtime.handler.Invocation;
import io.lightcone.runtime.outside.Shop;

/** Orders something outside that may be ordered twice under one key. */
public final class CallsAgain implements Handler {
  @Override
  public void handle(Invocation inv, Element trigger) {
    String what = trigger.text();
    String text = inv.externalIdempotent("shop", inv.key(), String.class, () -> Shop.order(what));
    inv.put("out", what + " " + text);
  }
}
