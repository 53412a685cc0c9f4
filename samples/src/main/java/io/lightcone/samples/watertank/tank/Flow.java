package io.lightcone.samples.watertank.tank;

/**
 * What a meter saw since it last reported.
 *
 * @param meter which one
 * @param minute minutes since the day began
 * @param litres into the tank; negative out of it
 */
public record Flow(String meter, int minute, int litres) {}
