/**
 * The simulated world: virtual time, a seeded scheduler, a seeded network and storage in memory,
 * with faults. The same seed gives the same events, byte for byte.
 *
 * <p>Implements the ports of {@code environment}; knows nothing of namespaces.
 */
package io.lightcone.runtime.simulation;
