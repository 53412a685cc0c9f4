package io.lightcone.samples.powermeter.billing;

import io.lightcone.runtime.handler.Element;
import io.lightcone.runtime.handler.Handler;
import io.lightcone.runtime.handler.Invocation;
import io.lightcone.runtime.handler.Receipt;
import java.time.Duration;

/**
 * On the meter: reports what was used, and if no answer comes reports it again. That the first
 * report may have arrived, or is still under way, is left to the billing office.
 */
public final class ReportUse implements Handler {
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final String OFFICE = "woof://billing/billing/" + Billing.REPORTS;

  @Override
  public void handle(Invocation inv, Element trigger) {
    Use use = trigger.as(Use.class);
    String next = inv.property(Billing.ON_REPORT);
    Receipt receipt = inv.put(OFFICE, next, use);
    if (receipt.await(PATIENCE) == Receipt.Status.UNKNOWN) {
      inv.put(OFFICE, next, use);
    }
  }
}
