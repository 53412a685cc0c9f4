/**
 * A lost update: two meters report to one stock counter, and now and then at the same moment. Opens
 * the namespaces and puts what the meters measure, which no seed changes.
 *
 * <p>The handlers are in {@code tank}; the twins differ in what a flow triggers. Nothing else may
 * use this package.
 */
package io.lightcone.samples.watertank;
