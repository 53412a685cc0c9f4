/**
 * Frost prevention as it runs on device, edge and cloud: the payloads, the science and the handlers
 * that both twins share.
 *
 * <p>A bundle is this package and one of the twins, {@code hasty} or {@code joined}. Knows nothing
 * of the driver, the weather file or the simulation.
 */
package io.lightcone.samples.datafrost.orchard;
