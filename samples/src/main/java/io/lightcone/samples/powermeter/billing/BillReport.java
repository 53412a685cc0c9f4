package io.lightcone.samples.powermeter.billing;

import io.lightcone.runtime.handler.Element;
import io.lightcone.runtime.handler.Handler;
import io.lightcone.runtime.handler.Invocation;

/** At the billing office: bills every report that arrives. */
public final class BillReport implements Handler {
  @Override
  public void handle(Invocation inv, Element trigger) {
    inv.put(Billing.BILLS, trigger.as(Use.class));
  }
}
