package io.lightcone.samples.clockread;

import io.lightcone.runtime.handler.Element;
import io.lightcone.runtime.handler.Handler;
import io.lightcone.runtime.handler.Invocation;
import java.time.Instant;

/** Reads the clock first of all, then appends what it read. */
public final class ReadClock implements Handler {
  @Override
  public void handle(Invocation inv, Element trigger) {
    Instant read = inv.now();
    inv.put("ticks", new Tick(trigger.seqno(), read));
  }
}
