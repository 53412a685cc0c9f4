/**
 * The table of invocations: failures first, filtered, virtualised. Made for hundreds of thousands
 * of rows: sorting and filtering go on in the background over columns, and a row's texts are made
 * when it comes into view.
 *
 * <p>Used by {@code app} alone.
 */
package io.lightcone.workbench.invocations;
