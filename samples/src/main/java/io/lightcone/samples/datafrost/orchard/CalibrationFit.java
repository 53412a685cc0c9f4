package io.lightcone.samples.datafrost.orchard;

import io.lightcone.runtime.handler.Invocation;

/**
 * A station's sensors held against the reference thermometer: how far their mean is off at a full
 * hour, and how much farther than an hour ago.
 */
public final class CalibrationFit {
  private CalibrationFit() {}

  /** The calibration for an hour whose round is complete. */
  public static Calibration fit(Invocation inv, Hour hour) {
    long newest = inv.latest(Places.reference(hour.station()));
    double offset = offset(inv, hour.station(), newest, hour.newest());
    long anHourAgo = Rounds.before(hour.newest(), Rounds.IN_AN_HOUR);
    double drift =
        newest < 2 || anHourAgo < 1
            ? 0
            : offset - offset(inv, hour.station(), newest - 1, anHourAgo);
    return new Calibration(
        hour.station(), hour.time(), Celsius.rounded(offset), Celsius.rounded(drift));
  }

  private static double offset(Invocation inv, String station, long reference, long newest) {
    Observation observed = inv.get(Places.reference(station), reference).as(Observation.class);
    return observed.temperature() - Rounds.meanTemperature(Rounds.read(inv, station, newest));
  }
}
