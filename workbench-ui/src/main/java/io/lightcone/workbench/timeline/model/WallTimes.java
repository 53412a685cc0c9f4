package io.lightcone.workbench.timeline.model;

import io.lightcone.tracer.index.EventTable;
import java.util.Arrays;

/**
 * The wall-time axis: each event at its own clock's time, but not before its causes and what came
 * before it in its journal, so that small differences between clocks never show an effect before
 * its cause. A clock that is further off is shown as it was, and its arrows may lead back.
 */
final class WallTimes {
  /** A cause's time is taken over when it is ahead by no more than this. */
  private static final long BOUND_MICROS = 60_000_000;

  private WallTimes() {}

  /**
   * Microseconds since 1970, for each event.
   *
   * @param order all events, causes before effects
   */
  static double[] of(EventTable table, int[] order) {
    long[] micros = new long[table.size()];
    int[] previous = new int[table.namespaceCount()];
    Arrays.fill(previous, -1);
    double[] times = new double[table.size()];
    for (int event : order) {
      long raw = table.wallMicros(event);
      long time = adopt(raw, raw, micros, previous[table.namespaceOf(event)]);
      time = adopt(raw, time, micros, table.cause(event));
      time = adopt(raw, time, micros, table.secondCause(event));
      micros[event] = time;
      times[event] = time;
      previous[table.namespaceOf(event)] = event;
    }
    return times;
  }

  private static long adopt(long raw, long time, long[] micros, int cause) {
    if (cause < 0 || micros[cause] <= time || micros[cause] - raw > BOUND_MICROS) {
      return time;
    }
    return micros[cause];
  }
}
