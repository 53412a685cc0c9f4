/**
 * Rewrites handler code so that its clock, randomness, surroundings and iteration orders are those
 * of the invocation that runs it: one table ({@link io.lightcone.runtime.rewriter.Rules}), the
 * rewriter that applies it to class files, and the hooks that rewritten code calls.
 *
 * <p>Hooks and everything they need depend on the JDK alone; only {@code Rewriter} and what it is
 * made of depend on ASM. Hooks are public because rewritten code calls them; nothing else should.
 * They are the one place outside the environment that reads clocks and randomness, for code that
 * runs outside any invocation. Knows nothing of invocations: those implement {@link
 * io.lightcone.runtime.rewriter.Interceptor}.
 */
package io.lightcone.runtime.rewriter;
