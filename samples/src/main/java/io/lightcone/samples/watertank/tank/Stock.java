package io.lightcone.samples.watertank.tank;

/**
 * What is in the tank.
 *
 * @param flows how many flows are in it
 * @param litres their sum
 */
public record Stock(long flows, int litres) {
  static final Stock EMPTY = new Stock(0, 0);
}
