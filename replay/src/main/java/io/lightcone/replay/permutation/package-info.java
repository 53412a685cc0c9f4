/**
 * The determinism check: replays in other JVMs, each with something about it changed, so that what
 * depends on that shows. Nothing here proves determinism; it says how many permuted executions
 * agreed.
 *
 * <p>The other JVMs run this program's own {@code verify --json}; what they print is all that is
 * known of them.
 */
package io.lightcone.replay.permutation;
