package io.lightcone.workbench.timeline.model;

/**
 * Marks of one lane, counted in columns of equal width from the left edge to the right edge of a
 * viewport. Every mark of the lane in the viewport is counted in {@code all}.
 *
 * @param lane the lane
 * @param all all marks
 * @param past those in the selection's past
 * @param future those in its future
 * @param failures those that failed
 */
public record Density(int lane, int[] all, int[] past, int[] future, int[] failures) {}
