package io.lightcone.runtime.invocation;

import io.lightcone.tracer.event.EventId;

/**
 * A request that the journal has.
 *
 * @param number its number
 * @param sent its {@code Sent}
 */
public record RecordedRequest(long number, EventId sent) implements SentRequest {}
