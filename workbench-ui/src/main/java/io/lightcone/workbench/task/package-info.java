/**
 * Background work: tasks with progress and cancel, repeated polls, and the way back to the window's
 * thread. The only caller of {@code Platform.runLater} and the only place of the workbench that
 * makes threads or measures pauses.
 *
 * <p>Every feature package may use it; it knows none of them. Features see {@link
 * io.lightcone.workbench.task.Tasks} alone, so that tests run the same work synchronously.
 */
package io.lightcone.workbench.task;
