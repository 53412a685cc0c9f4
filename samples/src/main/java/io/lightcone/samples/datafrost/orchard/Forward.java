package io.lightcone.samples.datafrost.orchard;

import io.lightcone.runtime.handler.Element;
import io.lightcone.runtime.handler.Handler;
import io.lightcone.runtime.handler.Invocation;

/** On a device: sends a reading on to the edge. */
public final class Forward implements Handler {
  @Override
  public void handle(Invocation inv, Element trigger) {
    inv.put(Places.EDGE + "raw", "ingest", trigger.as(Reading.class));
  }
}
