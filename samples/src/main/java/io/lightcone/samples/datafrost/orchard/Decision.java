package io.lightcone.samples.datafrost.orchard;

import java.time.Instant;

/**
 * Whether an orchard's fan runs for the next hour.
 *
 * @param station the orchard
 * @param time the full hour of the forecast, UTC
 * @param calibrated the full hour of the calibration that corrected it, UTC; null if there was none
 * @param expected corrected temperature in one hour, degrees Celsius
 * @param fanOn whether the fan runs
 */
public record Decision(
    String station, Instant time, Instant calibrated, double expected, boolean fanOn) {}
