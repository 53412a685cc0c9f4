/**
 * Frost prevention as it runs on device, edge and cloud: the payloads, the science and the handlers
 * of both twins: {@code Decide} has the bug, {@code DecideTogether} has not.
 *
 * <p>This package is the bundle. It knows nothing of the driver, the weather file or the
 * simulation.
 */
package io.lightcone.samples.datafrost.orchard;
