/**
 * What is being looked at, and what was before it: the one selection that drives every pane.
 *
 * <p>Every feature package may use it; it knows none of them. FX thread only.
 */
package io.lightcone.workbench.selection;
