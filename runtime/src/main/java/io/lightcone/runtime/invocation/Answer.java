package io.lightcone.runtime.invocation;

import io.lightcone.tracer.event.Found;
import io.lightcone.tracer.event.Payload;

/**
 * What a read gave.
 *
 * @param found whether there was such an element
 * @param payload the element; null unless found
 */
public record Answer(Found found, Payload payload) {}
