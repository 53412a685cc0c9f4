/**
 * One replay line by line: the source with the line about to run, what its variables show, and the
 * bar to step with. Used by the replay pane alone.
 */
package io.lightcone.workbench.lines;
