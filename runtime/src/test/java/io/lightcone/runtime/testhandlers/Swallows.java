package io.lightcone.runtime.testhandlers;

import io.lightcone.runtime.handler.Element;
import io.lightcone.runtime.handler.Handler;
import io.lightcone.runtime.handler.Invocation;

/** Takes whatever is thrown at it, and goes on. */
public final class Swallows implements Handler {
  @Override
  public void handle(Invocation inv, Element trigger) {
    for (int i = 0; i < 3; i++) {
      try {
        inv.put("out", trigger.text() + "." + i);
      } catch (Throwable e) {
        // what such handlers do
      }
    }
  }
}
