package io.lightcone.replay.varyinghandlers;

import io.lightcone.runtime.handler.Element;
import io.lightcone.runtime.handler.Handler;
import io.lightcone.runtime.handler.Invocation;
import java.util.GregorianCalendar;

/** Makes a date of fields, which the JDK takes to be in the machine's zone. */
public final class Zoned implements Handler {
  @Override
  public void handle(Invocation inv, Element trigger) {
    inv.put("seen", new GregorianCalendar(2026, 0, 1).getTimeInMillis());
  }
}
