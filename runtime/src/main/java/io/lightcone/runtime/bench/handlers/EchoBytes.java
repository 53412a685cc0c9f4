package io.lightcone.runtime.bench.handlers;

import io.lightcone.runtime.handler.Element;
import io.lightcone.runtime.handler.Handler;
import io.lightcone.runtime.handler.Invocation;

/** Appends the bytes it was triggered with to another WooF. */
public final class EchoBytes implements Handler {
  @Override
  public void handle(Invocation inv, Element trigger) {
    inv.put("out", trigger.bytes());
  }
}
