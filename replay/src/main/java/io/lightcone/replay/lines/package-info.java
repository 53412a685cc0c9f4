/**
 * A replay of one invocation, line by line: which lines ran, what each changed, which operation
 * each made. The bundle's classes are loaded once more, with calls to {@link
 * io.lightcone.replay.lines.LineHooks} added to each line.
 */
package io.lightcone.replay.lines;
