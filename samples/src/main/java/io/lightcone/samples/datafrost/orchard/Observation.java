package io.lightcone.samples.datafrost.orchard;

import java.time.Instant;

/**
 * What the weather service's reference thermometer measured.
 *
 * @param station the orchard it stands in
 * @param time the full hour it is reported for, UTC
 * @param temperature air, degrees Celsius
 */
public record Observation(String station, Instant time, double temperature) {}
