package io.lightcone.samples.datafrost.orchard;

import java.time.Instant;

/**
 * From the cloud to a device.
 *
 * @param time the full hour of the decision, UTC
 * @param on whether the fan shall run
 */
public record FanCommand(Instant time, boolean on) {}
