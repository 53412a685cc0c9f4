package io.lightcone.samples.helloworld;

import io.lightcone.runtime.handler.Element;
import io.lightcone.runtime.handler.Handler;
import io.lightcone.runtime.handler.Invocation;

/** Greets the name that was put, in the WooF it was put into. */
public final class Hello implements Handler {
  @Override
  public void handle(Invocation inv, Element trigger) {
    inv.put(trigger.woof(), "hello, " + trigger.text());
  }
}
