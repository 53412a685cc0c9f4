/**
 * The twin with the bug: decides with whatever calibration is the latest.
 *
 * <p>Its bundle is this package and {@code orchard}.
 */
package io.lightcone.samples.datafrost.hasty;
