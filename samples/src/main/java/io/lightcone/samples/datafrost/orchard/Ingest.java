package io.lightcone.samples.datafrost.orchard;

import io.lightcone.runtime.handler.Element;
import io.lightcone.runtime.handler.Handler;
import io.lightcone.runtime.handler.Invocation;
import java.time.Instant;
import java.time.ZoneOffset;

/** At the edge: files a reading, and when a full hour is complete has it worked on. */
public final class Ingest implements Handler {
  @Override
  public void handle(Invocation inv, Element trigger) {
    Reading reading = trigger.as(Reading.class);
    long seqno = inv.put(Places.air(reading.station()), reading).seqno();
    if (Rounds.isComplete(seqno) && isFullHour(reading.time())) {
      Hour hour = new Hour(reading.station(), reading.time(), seqno);
      inv.put("hours", "calibrate", hour);
      inv.put("hours", "predict", hour);
    }
  }

  private static boolean isFullHour(Instant time) {
    return time.atZone(ZoneOffset.UTC).getMinute() == 0;
  }
}
