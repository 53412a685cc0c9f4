package io.lightcone.runtime.testhandlers;

import io.lightcone.runtime.handler.Element;
import io.lightcone.runtime.handler.Handler;
import io.lightcone.runtime.handler.Invocation;
import io.lightcone.runtime.handler.Retry;

/** Fails until its third attempt. */
@Retry(attempts = 3)
public final class Fails implements Handler {
  @Override
  public void handle(Invocation inv, Element trigger) {
    inv.put("out", "attempt " + inv.attempt());
    if (inv.attempt() < 3 || trigger.text().equals("never")) {
      throw new IllegalStateException("not yet: " + inv.attempt());
    }
  }
}
