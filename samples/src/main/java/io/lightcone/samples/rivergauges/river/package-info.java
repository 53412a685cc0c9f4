/**
 * River levels on device and cloud: {@code FoldArrivals} has the bug, {@code FoldByTime} has not.
 *
 * <p>This package is the bundle. It knows nothing of the driver or the simulation.
 */
package io.lightcone.samples.rivergauges.river;
