package io.lightcone.replay.proofhandlers;

import io.lightcone.runtime.handler.Element;
import io.lightcone.runtime.handler.Handler;
import io.lightcone.runtime.handler.Invocation;

/** Does nothing. */
public final class Quiet implements Handler {
  @Override
  public void handle(Invocation inv, Element trigger) {}
}
