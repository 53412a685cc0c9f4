package io.lightcone.replay.townhandlers;

import io.lightcone.runtime.handler.Element;
import io.lightcone.runtime.handler.Handler;
import io.lightcone.runtime.handler.Invocation;
import io.lightcone.runtime.handler.Retry;
import java.time.Duration;

/** Tells another town the total, reads back what it has, and fails once when it is odd. */
@Retry(attempts = 2, delayMillis = 5)
public final class Watch implements Handler {
  @Override
  public void handle(Invocation inv, Element trigger) throws Exception {
    String other = "woof://" + inv.property("other") + "/" + inv.property("other") + "/news";
    inv.put(other, "hear", trigger.text() + "/" + inv.attempt()).await(Duration.ofSeconds(5));
    long newest = inv.latest(other);
    String seen = newest == 0 ? "nothing" : inv.get(other, newest).text();
    inv.put("log", "saw " + seen);
    if (Long.parseLong(trigger.text()) % 2 == 1 && inv.attempt() == 1) {
      throw new IllegalStateException("odd: " + trigger.text());
    }
  }
}
