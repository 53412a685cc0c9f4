/**
 * The dependency pane: WooFs, handlers and clients as boxes, what flows between them as arrows with
 * counts, and the events of a flow as a list. Answered by the graph, linked to the selection.
 *
 * <p>{@code LayeredLayout} and {@code Boxes} are plain Java; the view model holds state and sees no
 * control; the pane only binds. Used by {@code app} alone.
 */
package io.lightcone.workbench.dependency;
