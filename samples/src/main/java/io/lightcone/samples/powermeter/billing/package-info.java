/**
 * Metering and billing on device and cloud: {@code BillReport} has the bug, {@code BillOnce} has
 * not.
 *
 * <p>This package is the bundle. It knows nothing of the driver or the simulation.
 */
package io.lightcone.samples.powermeter.billing;
