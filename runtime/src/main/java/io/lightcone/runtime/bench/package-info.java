/**
 * The benchmarks of the runtime, each on a real namespace in a directory, everything recorded.
 *
 * <p>Found by {@link java.util.ServiceLoader}. {@code replay}'s benchmarks use {@link
 * io.lightcone.runtime.bench.Workload}; nothing else uses this package.
 */
package io.lightcone.runtime.bench;
