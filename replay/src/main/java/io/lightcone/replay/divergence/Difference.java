package io.lightcone.replay.divergence;

/**
 * One place where two JSON payloads differ.
 *
 * @param path JSON pointer (RFC 6901), empty for the whole
 * @param recorded the recorded value as JSON text; null when there is none
 * @param now the replayed value as JSON text; null when there is none
 */
public record Difference(String path, String recorded, String now) {}
