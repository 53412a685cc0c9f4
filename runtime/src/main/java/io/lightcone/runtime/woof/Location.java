package io.lightcone.runtime.woof;

/**
 * Where an element lies.
 *
 * @param position its frame, see {@link io.lightcone.tracer.journal.Position}
 * @param seq its put
 */
public record Location(long position, long seq) {}
