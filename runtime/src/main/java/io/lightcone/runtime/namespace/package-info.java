/**
 * One namespace: its wiring, dispatch, recovery and lifecycle.
 *
 * <p>{@link io.lightcone.runtime.namespace.Namespace} is what applications open. Everything
 * nondeterministic comes in through {@code environment}.
 */
package io.lightcone.runtime.namespace;
