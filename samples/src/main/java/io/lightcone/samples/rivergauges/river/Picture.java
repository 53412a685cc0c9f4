package io.lightcone.samples.rivergauges.river;

import java.util.Map;

/**
 * The river as the cloud knows it.
 *
 * @param levels how many levels are in it
 * @param newest the one that counts, of each gauge
 */
public record Picture(long levels, Map<String, Level> newest) {}
