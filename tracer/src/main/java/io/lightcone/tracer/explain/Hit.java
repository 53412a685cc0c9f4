package io.lightcone.tracer.explain;

/**
 * An event that was found.
 *
 * @param event its ordinal
 * @param id how it is written
 * @param where in what the text was found: {@code id}, {@code name}, {@code exception}, {@code
 *     payload} or {@code text}
 * @param text what the event says
 */
public record Hit(int event, String id, String where, String text) {}
