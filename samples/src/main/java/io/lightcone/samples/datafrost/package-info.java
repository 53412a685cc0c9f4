/**
 * The night of 18 March 2013 over three orchards, on real weather: opens the namespaces and puts
 * what sensors and weather service measure. What is put depends on the weather file alone, never on
 * the simulation's seed.
 *
 * <p>The handlers are in {@code orchard}; the twins differ in what the edge's news trigger. Nothing
 * else may use this package.
 */
package io.lightcone.samples.datafrost;
