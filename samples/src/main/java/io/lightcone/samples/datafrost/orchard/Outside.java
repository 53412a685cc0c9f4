package io.lightcone.samples.datafrost.orchard;

import java.time.Instant;

/**
 * Air at the orchard's margin, out of the fan's reach: what the crop feels when the fan is off.
 *
 * @param station the orchard
 * @param time when, UTC
 * @param temperature degrees Celsius
 */
public record Outside(String station, Instant time, double temperature) {}
