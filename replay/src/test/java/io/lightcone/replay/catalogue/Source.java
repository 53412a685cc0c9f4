package io.lightcone.replay.catalogue;

import io.lightcone.runtime.handler.Element;
import io.lightcone.runtime.handler.Handler;
import io.lightcone.runtime.handler.Invocation;

/** An entry: puts what it saw, as text. */
public abstract class Source implements Handler {
  /** What is seen; its text is put. */
  protected abstract Object see() throws Exception;

  @Override
  public final void handle(Invocation inv, Element trigger) {
    Object seen;
    try {
      seen = see();
    } catch (Exception e) {
      seen = "threw " + e.getClass().getName() + ": " + e.getMessage();
    }
    inv.put("seen", String.valueOf(seen));
  }
}
