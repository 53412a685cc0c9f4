package io.lightcone.workbench.inspector;

import io.lightcone.workbench.selection.Selected;

/**
 * A cause or an effect.
 *
 * @param relation what it has to do with the selection, in a few words
 * @param label how it is written everywhere
 * @param text what it says
 * @param target how it is selected
 */
record Link(String relation, String label, String text, Selected target) {}
