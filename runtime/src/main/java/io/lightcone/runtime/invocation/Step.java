package io.lightcone.runtime.invocation;

import io.lightcone.tracer.event.EventId;

/**
 * One operation of a replay beside the recorded one.
 *
 * @param index from 0
 * @param recorded what the recording has, for people; null when it has no more
 * @param now what the handler did, for people; null when it did no more
 * @param event the recorded event, or null
 * @param equal whether the two are the same, byte for byte
 */
public record Step(int index, String recorded, String now, EventId event, boolean equal) {}
