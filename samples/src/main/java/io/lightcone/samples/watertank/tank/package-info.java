/**
 * A water tank's book-keeping on device and edge: {@code CountFlow} has the bug, {@code SumFlows}
 * has not.
 *
 * <p>This package is the bundle. It knows nothing of the driver or the simulation.
 */
package io.lightcone.samples.watertank.tank;
