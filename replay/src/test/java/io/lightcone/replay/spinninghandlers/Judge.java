package io.lightcone.replay.spinninghandlers;

import io.lightcone.runtime.handler.Element;
import io.lightcone.runtime.handler.Handler;
import io.lightcone.runtime.handler.Invocation;

/** Never comes to an end. */
public final class Judge implements Handler {
  @Override
  public void handle(Invocation inv, Element trigger) {
    System.err.println("spinning");
    while (trigger != null) {
      Thread.onSpinWait();
    }
  }
}
