package io.lightcone.samples.powermeter.billing;

import io.lightcone.runtime.handler.Element;
import io.lightcone.runtime.handler.Handler;
import io.lightcone.runtime.handler.Invocation;

/**
 * At the billing office: bills a report unless one of the same number came earlier. Whatever runs
 * at the same time, just one copy has the lowest place among the reports.
 */
public final class BillOnce implements Handler {
  @Override
  public void handle(Invocation inv, Element trigger) {
    Use use = trigger.as(Use.class);
    boolean known =
        Billing.upTo(inv, Billing.REPORTS, trigger.seqno() - 1).stream()
            .anyMatch(earlier -> earlier.report() == use.report());
    if (!known) {
      inv.put(Billing.BILLS, use);
    }
  }
}
