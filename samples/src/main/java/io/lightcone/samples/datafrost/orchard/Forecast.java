package io.lightcone.samples.datafrost.orchard;

import java.time.Instant;

/**
 * What the sensors alone predict; not calibrated yet.
 *
 * @param station the orchard
 * @param time the full hour it was made at, UTC; it is for one hour later
 * @param temperature predicted mean of the sensors, degrees Celsius
 * @param dewPoint now, degrees Celsius
 */
public record Forecast(String station, Instant time, double temperature, double dewPoint) {}
