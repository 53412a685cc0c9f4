package io.lightcone.samples.powermeter;

import io.lightcone.runtime.namespace.Namespace;
import io.lightcone.runtime.namespace.Options;
import io.lightcone.runtime.namespace.Session;
import io.lightcone.runtime.sample.Stage;
import io.lightcone.samples.powermeter.billing.Billing;
import io.lightcone.samples.powermeter.billing.Use;
import java.time.Duration;
import java.util.Map;

/** Three hours of a meter that reports every quarter of an hour; once its link fails. */
final class MeterMorning {
  private static final Duration QUARTER = Duration.ofMinutes(15);
  private static final int REPORTS = 12;
  private static final int UNLUCKY = 5;

  /** So soon after the report left the meter that most answers are back, but not all. */
  private static final Duration FAILS = QUARTER.multipliedBy(UNLUCKY).plusMillis(12);

  private static final Duration MENDED = FAILS.plusSeconds(10);

  private MeterMorning() {}

  /** Plays it, with the handler that a report triggers. */
  static void play(Stage stage, String onReport) {
    stage.say("one meter, " + REPORTS + " reports, a link that fails for 10 s");
    Namespace office = stage.open("billing");
    office.create(Billing.REPORTS);
    office.create(Billing.BILLS);
    office.create("settlements");
    Map<String, String> wiring = Map.of(Billing.ON_REPORT, onReport);
    Namespace meter = stage.open("meter", Options.defaults().withProperties(wiring));
    meter.create("used");
    stage.cut("meter", "billing", FAILS.toNanos(), MENDED.toNanos());
    measure(stage, meter);
    Session clerk = office.session("clerk");
    stage.clientAt(
        QUARTER.multipliedBy(REPORTS + 1).toNanos(),
        () -> clerk.put("settlements", "settleBill", "the month is over"));
    stage.settle();
  }

  private static void measure(Stage stage, Namespace meter) {
    Session session = meter.session("counter");
    for (int report = 1; report <= REPORTS; report++) {
      Use use = new Use(report, 100 + 20 * (report % 4));
      stage.clientAt(
          QUARTER.multipliedBy(report).toNanos(), () -> session.put("used", "reportUse", use));
    }
  }
}
