package io.lightcone.samples.powermeter.billing;

import io.lightcone.runtime.handler.Element;
import io.lightcone.runtime.handler.Handler;
import io.lightcone.runtime.handler.Invocation;

/** At the billing office, before the bill is sent: fails if anything is on it twice. */
public final class SettleBill implements Handler {
  @Override
  public void handle(Invocation inv, Element trigger) {
    Billing.mistake(Billing.upTo(inv, Billing.BILLS, inv.latest(Billing.BILLS)))
        .ifPresent(
            mistake -> {
              throw new BilledTwiceException(mistake);
            });
  }
}
