package io.lightcone.samples.powermeter.billing;

/**
 * What was used in a quarter of an hour; also what is billed for it.
 *
 * @param report its number, the meter's own
 * @param wattHours energy
 */
public record Use(int report, int wattHours) {}
