package io.lightcone.samples.powermeter.billing;

import io.lightcone.runtime.handler.Invocation;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;

/** Names of WooFs and properties, and what a correct bill is. */
public final class Billing {
  /** Property of the meter: the handler that a report triggers at the billing office. */
  public static final String ON_REPORT = "billing.onReport";

  /** Reports as they arrive, at the billing office. */
  public static final String REPORTS = "reports";

  /** What the customer is to pay for, at the billing office. */
  public static final String BILLS = "bills";

  static final String HOME = "billing";

  private Billing() {}

  static List<Use> upTo(Invocation inv, String woof, long seqno) {
    return LongStream.rangeClosed(1, seqno)
        .mapToObj(number -> inv.get(woof, number).as(Use.class))
        .toList();
  }

  /** What is wrong with the bills, if anything. */
  static Optional<String> mistake(List<Use> bills) {
    Set<Integer> seen = new HashSet<>();
    return bills.stream()
        .filter(bill -> !seen.add(bill.report()))
        .findFirst()
        .map(bill -> "billed twice: report " + bill.report() + ", " + bill.wattHours() + " Wh");
  }
}
