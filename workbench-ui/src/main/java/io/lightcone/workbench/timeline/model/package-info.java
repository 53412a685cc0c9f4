/**
 * Where everything stands in the space-time view, without drawing it: lanes, causal and wall-time
 * axes, what of a viewport is drawn one by one and what as density, the light of a selection, the
 * frontier of a cut. Arrays over the event table's ordinals; never an object per event.
 *
 * <p>Used by {@code timeline}, {@code timeline.paint} and {@code picture}. Knows the event table
 * alone: no JavaFX, no AWT. A model is built once and then safe for reading by several threads,
 * except {@link io.lightcone.workbench.timeline.model.Frontier}.
 */
package io.lightcone.workbench.timeline.model;
