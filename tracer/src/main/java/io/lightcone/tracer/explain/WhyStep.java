package io.lightcone.tracer.explain;

/**
 * One event of an explanation.
 *
 * @param event its ordinal
 * @param id how it is written
 * @param depth how many invocations back from the event asked about
 * @param how what it has to do with what was told before
 * @param text what happened
 */
public record WhyStep(int event, String id, int depth, String how, String text) {}
