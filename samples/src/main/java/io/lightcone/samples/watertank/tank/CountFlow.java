package io.lightcone.samples.watertank.tank;

import io.lightcone.runtime.handler.Element;
import io.lightcone.runtime.handler.Handler;
import io.lightcone.runtime.handler.Invocation;

/** At the tank: adds a flow to the newest stock. Of two at the same moment, one is lost. */
public final class CountFlow implements Handler {
  @Override
  public void handle(Invocation inv, Element trigger) {
    long newest = inv.latest(Tank.STOCK);
    Stock before = newest == 0 ? Stock.EMPTY : inv.get(Tank.STOCK, newest).as(Stock.class);
    int litres = before.litres() + trigger.as(Flow.class).litres();
    inv.put(Tank.STOCK, new Stock(before.flows() + 1, litres));
  }
}
