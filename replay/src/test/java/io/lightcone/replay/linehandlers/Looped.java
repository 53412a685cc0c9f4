package io.lightcone.replay.linehandlers;

import io.lightcone.runtime.handler.Element;
import io.lightcone.runtime.handler.Handler;
import io.lightcone.runtime.handler.Invocation;

/** Many lines. */
public final class Looped implements Handler {
  @Override
  public void handle(Invocation inv, Element trigger) {
    long hash = 17;
    for (int i = 0; i < 50_000; i++) {
      hash = hash * 31 + i;
    }
    inv.put("seen", hash);
  }
}
