/**
 * The space-time canvas: the diagram of {@code picture} on the screen, to zoom, pan and select in.
 * FX thread only.
 */
package io.lightcone.workbench.timeline;
