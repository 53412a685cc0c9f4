package io.lightcone.samples.datafrost.orchard;

import java.time.Instant;

/**
 * By how much the mean of a station's sensors is to be corrected.
 *
 * @param station the orchard
 * @param time the full hour it was fitted at, UTC; null if it never was
 * @param offset to be added at that hour, K
 * @param drift by how much the offset grows in an hour, K
 */
public record Calibration(String station, Instant time, double offset, double drift) {

  /** Corrects nothing. */
  public static Calibration none(String station) {
    return new Calibration(station, null, 0, 0);
  }

  /** A temperature predicted for one hour after the calibration, corrected; degrees Celsius. */
  double correct(double predicted) {
    return Celsius.rounded(predicted + offset + drift);
  }
}
