package io.lightcone.replay.races;

/**
 * Two accesses that race, by ordinal in the event table.
 *
 * @param first the one that came first
 * @param second the other one
 */
public record RacePair(int first, int second) {}
