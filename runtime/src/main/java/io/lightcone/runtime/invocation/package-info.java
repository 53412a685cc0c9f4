/**
 * An invocation from the inside: what stands between a handler and the record.
 *
 * <p>{@link io.lightcone.runtime.invocation.BoundInvocation} is what the handler sees, always the
 * same; {@link io.lightcone.runtime.invocation.Operations} is where its answers come from: the live
 * namespace, or a recording ({@link io.lightcone.runtime.invocation.RecordedOperations}). Used by
 * {@code namespace} and by the replay module.
 */
package io.lightcone.runtime.invocation;
