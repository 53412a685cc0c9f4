package io.lightcone.samples.watertank.tank;

import io.lightcone.runtime.handler.Element;
import io.lightcone.runtime.handler.Handler;
import io.lightcone.runtime.handler.Invocation;
import java.util.List;

/** At the tank, when the day ends: fails if the stock is not what flowed. */
public final class AuditStock implements Handler {
  @Override
  public void handle(Invocation inv, Element trigger) {
    List<Flow> flows = Books.upTo(inv, Tank.FLOWS, inv.latest(Tank.FLOWS), Flow.class);
    List<Stock> stocks = Books.upTo(inv, Tank.STOCK, inv.latest(Tank.STOCK), Stock.class);
    Books.mistake(flows, stocks)
        .ifPresent(
            mistake -> {
              throw new WrongStockException(mistake);
            });
  }
}
