/**
 * The space-time view in the window: the canvas with its keys and mouse, the bar above it, and the
 * frontier's position for panes that show what a cut holds.
 *
 * <p>Draws what {@code timeline.paint} paints of {@code timeline.model}; follows and drives the
 * shared selection. Used by {@code app}; knows no other pane. FX thread only.
 */
package io.lightcone.workbench.timeline;
