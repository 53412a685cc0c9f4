/**
 * Draws a laid-out recording on a {@code Surface}: the same picture in the window, as PNG and as
 * SVG. Colours are named, never given.
 *
 * <p>Used by {@code timeline} and {@code picture}, which bring the surfaces. Knows {@code
 * timeline.model} alone: no JavaFX, no AWT.
 */
package io.lightcone.workbench.timeline.paint;
