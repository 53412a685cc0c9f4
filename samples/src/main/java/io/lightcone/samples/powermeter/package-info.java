/**
 * A duplicate delivery after a reconnect: a meter whose link fails for ten seconds sends a report
 * again that had arrived. Opens the namespaces, puts what the meter measures, cuts and mends the
 * link; no seed changes that.
 *
 * <p>The handlers are in {@code billing}; the twins differ in what a report triggers. Nothing else
 * may use this package.
 */
package io.lightcone.samples.powermeter;
