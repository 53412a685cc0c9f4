package io.lightcone.runtime.bench.handlers;

import io.lightcone.runtime.handler.Element;
import io.lightcone.runtime.handler.Handler;
import io.lightcone.runtime.handler.Invocation;

/** Runs 100,000 lines, each of which changes something. */
public final class CountLines implements Handler {
  private static final int ROUNDS = 50_000;

  @Override
  public void handle(Invocation inv, Element trigger) {
    long hash = 17;
    for (int i = 0; i < ROUNDS; i++) {
      hash = hash * 31 + i;
    }
    inv.put("out", hash);
  }
}
