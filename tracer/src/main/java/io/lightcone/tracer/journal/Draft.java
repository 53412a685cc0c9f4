package io.lightcone.tracer.journal;

import io.lightcone.tracer.event.EventBody;

/**
 * An event to be: it gets its id when it is appended.
 *
 * @param wallMicros when it happened, microseconds since 1970
 * @param body what happened
 */
public record Draft(long wallMicros, EventBody body) {}
