/**
 * The night of 18 March 2013 over three orchards, on real weather: opens the namespaces and puts
 * what sensors and weather service measure. What is put depends on the weather file alone, never on
 * the simulation's seed.
 *
 * <p>The handlers, which make the bundles, are in {@code orchard} and in the twins {@code hasty}
 * and {@code joined}.
 */
package io.lightcone.samples.datafrost;
