package io.lightcone.samples.rivergauges.river;

/**
 * What a gauge measured.
 *
 * @param gauge which one
 * @param minute minutes since the rain began
 * @param centimetres the river's level
 */
public record Level(String gauge, int minute, int centimetres) {}
