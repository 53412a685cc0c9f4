package io.lightcone.runtime.bench.handlers;

/**
 * What a sensor saw.
 *
 * @param sensor its name
 * @param minute when
 * @param celsius air temperature
 * @param humidity percent
 */
public record Reading(String sensor, long minute, double celsius, double humidity) {}
