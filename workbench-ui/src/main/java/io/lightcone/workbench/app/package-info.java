/**
 * The window: opening recordings, laying out the panes, wiring them to one selection, keys, status
 * line, welcome.
 *
 * <p>Knows every feature package; no feature package knows it. The space-time canvas and the graph
 * panes stand in slots ({@link io.lightcone.workbench.app.Slots}).
 */
package io.lightcone.workbench.app;
