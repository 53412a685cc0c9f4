package io.lightcone.replay.varyinghandlers;

import io.lightcone.runtime.handler.Element;
import io.lightcone.runtime.handler.Handler;
import io.lightcone.runtime.handler.Invocation;
import java.util.concurrent.atomic.AtomicInteger;

/** Remembers in memory how often it ran. */
public final class Counted implements Handler {
  private static final AtomicInteger RUNS = new AtomicInteger();

  @Override
  public void handle(Invocation inv, Element trigger) {
    inv.put("seen", RUNS.incrementAndGet());
  }
}
