/**
 * What a benchmark is, and the benchmarks of the journal.
 *
 * <p>{@link io.lightcone.tracer.bench.Benchmark} is a seam: any module provides benchmarks through
 * {@link java.util.ServiceLoader}, {@code lightcone bench} runs them.
 */
package io.lightcone.tracer.bench;
