/**
 * What a benchmark is, the benchmarks of the journal and of the causal index, and the recording
 * that large ones are measured on.
 *
 * <p>{@link io.lightcone.tracer.bench.Benchmark} is a seam: any module provides benchmarks through
 * {@link java.util.ServiceLoader}, {@code lightcone bench} runs them.
 */
package io.lightcone.tracer.bench;
