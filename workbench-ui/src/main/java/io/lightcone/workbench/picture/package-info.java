/**
 * The space-time diagram: where each WooF and handler has a lane and time runs to the right, and
 * drawings of it as PNG and SVG. No JavaFX, so that it works without a display; {@code timeline}
 * draws the same on the screen.
 */
package io.lightcone.workbench.picture;
