package io.lightcone.samples.datafrost.orchard;

import java.time.Instant;

/**
 * All sensors of a station have reported for a full hour.
 *
 * @param station the orchard
 * @param time the full hour, UTC
 * @param newest number of the last reading of that round in the station's air WooF
 */
public record Hour(String station, Instant time, long newest) {}
