package io.lightcone.samples.datafrost.orchard;

import java.time.Instant;

/**
 * What one sensor measured.
 *
 * @param station the orchard
 * @param sensor 1 to {@link Rounds#SENSORS}
 * @param time when, UTC
 * @param temperature air, degrees Celsius, as the sensor gives it
 * @param humidity relative, per cent
 */
public record Reading(
    String station, int sensor, Instant time, double temperature, double humidity) {}
