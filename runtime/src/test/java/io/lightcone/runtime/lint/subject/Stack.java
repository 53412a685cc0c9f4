package io.lightcone.runtime.lint.subject;

import io.lightcone.runtime.handler.Element;
import io.lightcone.runtime.handler.Handler;
import io.lightcone.runtime.handler.Invocation;
import java.util.GregorianCalendar;

/** Calls what the rewriter leaves alone. */
public final class Stack implements Handler {
  @Override
  public void handle(Invocation inv, Element trigger) {
    inv.put("seen", new Throwable().getStackTrace().length);
    inv.put("seen", new GregorianCalendar(2026, 0, 1).getTimeInMillis());
  }
}
