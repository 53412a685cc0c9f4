/**
 * The list at the left: namespaces with their WooFs and handlers, how often each was used, and what
 * failed.
 *
 * <p>Used by {@code app} alone.
 */
package io.lightcone.workbench.tracks;
