/**
 * A recording as one story: the events of all its journals in one order that keeps causes before
 * effects, its lanes, and a causal key for each element, invocation and operation, which is the
 * same wherever the same thing happens again: in a branch, or in another run.
 *
 * <p>Used by everything that re-executes or compares recordings. Depends on {@code tracer} only and
 * never runs a handler.
 */
package io.lightcone.replay.history;
