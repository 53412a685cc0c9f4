/**
 * The replay pane: what an invocation did when it was recorded beside what it does now, step by
 * step, and where the two part.
 *
 * <p>The view model knows {@code ReplayService} alone; {@code SessionReplayService} fits it to the
 * replay module. Used by {@code app} alone.
 */
package io.lightcone.workbench.replaypanel;
