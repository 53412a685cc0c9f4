/**
 * A fan-in out of order: gauges upload two levels at a time, and on the way they overtake each
 * other. Opens the namespaces and puts what the gauges measure, which no seed changes.
 *
 * <p>The handlers are in {@code river}; the twins differ in what a level triggers. Nothing else may
 * use this package.
 */
package io.lightcone.samples.rivergauges;
