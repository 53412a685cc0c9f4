package io.lightcone.tracer.bench;

/**
 * The words and the aim of a benchmark, for those that do nothing else with them than tell them.
 *
 * @param name see {@link Benchmark#name()}
 * @param title see {@link Benchmark#title()}
 * @param baseline see {@link Benchmark#baseline()}
 * @param goal see {@link Benchmark#goal()}
 */
public record Card(String name, String title, String baseline, Goal goal) {}
