package io.lightcone.samples.datafrost.orchard;

import io.lightcone.runtime.handler.Invocation;
import java.util.ArrayList;
import java.util.List;

/** Readings by rounds: all sensors of a station report at the same minute. */
public final class Rounds {
  /** Sensors of a station. */
  public static final int SENSORS = 4;

  /** Minutes from one round to the next. */
  public static final int MINUTES = 10;

  /** Rounds from one full hour to the next. */
  static final int IN_AN_HOUR = 60 / MINUTES;

  private Rounds() {}

  /** Whether the reading of that number is the last one of its round to arrive. */
  static boolean isComplete(long seqno) {
    return seqno % SENSORS == 0;
  }

  /** Number of the last reading {@code rounds} rounds before; below 1 if there was none. */
  static long before(long newest, int rounds) {
    return newest - (long) rounds * SENSORS;
  }

  /** The readings of the round whose last one has that number. */
  static List<Reading> read(Invocation inv, String station, long newest) {
    List<Reading> round = new ArrayList<>();
    for (long seqno = newest - SENSORS + 1; seqno <= newest; seqno++) {
      round.add(inv.get(Places.air(station), seqno).as(Reading.class));
    }
    return round;
  }

  static double meanTemperature(List<Reading> round) {
    return round.stream().mapToDouble(Reading::temperature).sum() / round.size();
  }

  static double meanHumidity(List<Reading> round) {
    return round.stream().mapToDouble(Reading::humidity).sum() / round.size();
  }
}
