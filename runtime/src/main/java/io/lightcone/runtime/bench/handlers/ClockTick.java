package io.lightcone.runtime.bench.handlers;

import io.lightcone.runtime.handler.Element;
import io.lightcone.runtime.handler.Handler;
import io.lightcone.runtime.handler.Invocation;
import java.nio.ByteBuffer;

/** Reads the clock first of all; appends the number of its trigger and what it read. */
public final class ClockTick implements Handler {
  @Override
  public void handle(Invocation inv, Element trigger) {
    long now = inv.nanoTime();
    inv.put("out", ByteBuffer.allocate(16).putLong(trigger.seqno()).putLong(now).array());
  }
}
