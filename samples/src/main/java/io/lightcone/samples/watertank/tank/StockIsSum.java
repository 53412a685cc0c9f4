package io.lightcone.samples.watertank.tank;

import io.lightcone.runtime.handler.Invariant;
import io.lightcone.runtime.handler.Outcome;
import java.util.List;
import java.util.Optional;

/** What is booked as stock is the sum of all flows. */
public final class StockIsSum implements Invariant {
  @Override
  public Optional<String> broken(Outcome outcome) {
    return Books.mistake(
        all(outcome, Tank.FLOWS, Flow.class), all(outcome, Tank.STOCK, Stock.class));
  }

  private static <T> List<T> all(Outcome outcome, String woof, Class<T> type) {
    return outcome.elements(Tank.HOME, woof).stream().map(element -> element.as(type)).toList();
  }
}
