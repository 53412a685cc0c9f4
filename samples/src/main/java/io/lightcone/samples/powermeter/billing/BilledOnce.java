package io.lightcone.samples.powermeter.billing;

import io.lightcone.runtime.handler.Invariant;
import io.lightcone.runtime.handler.Outcome;
import java.util.Optional;

/** No report is billed twice. */
public final class BilledOnce implements Invariant {
  @Override
  public Optional<String> broken(Outcome outcome) {
    return Billing.mistake(
        outcome.elements(Billing.HOME, Billing.BILLS).stream()
            .map(element -> element.as(Use.class))
            .toList());
  }
}
