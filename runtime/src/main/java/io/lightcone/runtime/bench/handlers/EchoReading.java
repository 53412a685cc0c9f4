package io.lightcone.runtime.bench.handlers;

import io.lightcone.runtime.handler.Element;
import io.lightcone.runtime.handler.Handler;
import io.lightcone.runtime.handler.Invocation;

/** Reads an object as JSON and appends one like it to another WooF. */
public final class EchoReading implements Handler {
  @Override
  public void handle(Invocation inv, Element trigger) {
    Reading reading = trigger.as(Reading.class);
    inv.put(
        "out",
        new Reading(
            reading.sensor(), reading.minute(), reading.celsius() + 0.5, reading.humidity()));
  }
}
