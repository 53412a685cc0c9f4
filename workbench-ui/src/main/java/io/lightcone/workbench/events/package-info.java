/**
 * The list of events: those of the selection's lane, or all. Virtualised; an event's sentence is
 * read from disk when its row comes into view.
 *
 * <p>Used by {@code app} alone.
 */
package io.lightcone.workbench.events;
