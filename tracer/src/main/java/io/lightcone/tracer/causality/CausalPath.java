package io.lightcone.tracer.causality;

/**
 * A path of causes.
 *
 * @param events the events on it, earliest first; at least one
 * @param kinds of the edges between them, one fewer
 * @param grade the weakest of those edges; where two edges join the same events the better counts
 */
public record CausalPath(int[] events, EdgeKind[] kinds, Grade grade) {}
