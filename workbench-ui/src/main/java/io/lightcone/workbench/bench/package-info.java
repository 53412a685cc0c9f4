/**
 * Runs benchmarks so that a noisy machine does not decide: figure and baseline by turns, round
 * after round, told as the median of the rounds' ratios with its spread.
 *
 * <p>Knows benchmarks only through {@link io.lightcone.tracer.bench.Benchmark}.
 */
package io.lightcone.workbench.bench;
