/**
 * The correct twin: decides when forecast and calibration of the same hour are both there.
 *
 * <p>Its bundle is this package and {@code orchard}.
 */
package io.lightcone.samples.datafrost.joined;
