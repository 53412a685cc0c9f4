package io.lightcone.replay.townhandlers;

import io.lightcone.runtime.handler.Element;
import io.lightcone.runtime.handler.Invariant;
import io.lightcone.runtime.handler.Outcome;
import java.util.List;
import java.util.Optional;

/** In the north, the newest total is the sum of all amounts. */
public final class TotalIsSum implements Invariant {
  @Override
  public Optional<String> broken(Outcome outcome) {
    List<Element> totals = outcome.elements("north", "total");
    long sum =
        outcome.elements("north", "amounts").stream()
            .mapToLong(amount -> Long.parseLong(amount.text()))
            .sum();
    long total = totals.isEmpty() ? 0 : Long.parseLong(totals.get(totals.size() - 1).text());
    return total == sum
        ? Optional.empty()
        : Optional.of("the total is " + total + ", the sum " + sum);
  }
}
