/**
 * Counterfactual histories: a recording re-executed with a change.
 *
 * <p>{@link io.lightcone.replay.branch.Reexecution} walks the recording in its recorded order. What
 * nobody changed is not run again: an invocation whose every answer is the recorded one does what
 * it did. The first answer that differs makes it <em>affected</em>: its handler runs, gets the
 * recorded answers up to there, and the branch's from there on. Operations keep their recorded
 * places, found by causal key; new ones follow their cause. Nothing is ever written into the
 * original.
 *
 * <p>Depends on {@code history}, {@code session} and the runtime. {@code minimize}, {@code explore}
 * and {@code repair} stand on it.
 */
package io.lightcone.replay.branch;
