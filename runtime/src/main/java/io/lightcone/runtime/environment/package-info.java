/**
 * The ports: all nondeterminism of the runtime as interfaces, with their real implementations.
 * {@code io.lightcone.runtime.simulation} has the simulated ones.
 *
 * <p>Nothing outside this package and the simulation reads a clock, draws a random number, sleeps
 * or starts a thread. Depends on {@code tracer} only.
 */
package io.lightcone.runtime.environment;
