/**
 * Faithful replay: of one invocation, and of all.
 *
 * <p>{@link io.lightcone.replay.session.ReplaySession} executes one; {@link
 * io.lightcone.replay.session.Verification} executes all. Recorded answers stand behind the
 * runtime's own interfaces, so the handler can't tell a replay from a live run. Uses {@code
 * divergence}, the runtime and the tracer.
 */
package io.lightcone.replay.session;
