/**
 * The Cypher console: editor, examples, history, result table. Choosing an event in a result
 * selects it everywhere.
 *
 * <p>The view model holds state and sees no control; the pane only binds. Used by {@code app}
 * alone.
 */
package io.lightcone.workbench.cypher;
