/**
 * Small parts that several panes share: numbers with units, names of kinds, sentences with links,
 * lists of event ordinals.
 *
 * <p>Every feature package may use it; it knows the event table and the selection alone.
 */
package io.lightcone.workbench.parts;
