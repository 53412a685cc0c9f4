package io.lightcone.samples.datafrost.orchard;

import java.time.Instant;

/**
 * The fan was switched.
 *
 * @param time the full hour of the command that switched it, UTC
 * @param on whether it runs now
 */
public record Fan(Instant time, boolean on) {}
