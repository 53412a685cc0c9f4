package io.lightcone.samples.watertank.tank;

import io.lightcone.runtime.handler.Element;
import io.lightcone.runtime.handler.Handler;
import io.lightcone.runtime.handler.Invocation;

/**
 * At the tank: sums the flows up to the one that triggered it. It reads only what was there before
 * it began, so nothing that happens meanwhile matters.
 */
public final class SumFlows implements Handler {
  @Override
  public void handle(Invocation inv, Element trigger) {
    Stock stock = Books.sum(Books.upTo(inv, Tank.FLOWS, trigger.seqno(), Flow.class));
    inv.put(Tank.STOCK, stock);
  }
}
