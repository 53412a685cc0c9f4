package io.lightcone.samples.datafrost.orchard;

/** Numbers as they are sent: with two digits. */
final class Celsius {
  private Celsius() {}

  static double rounded(double value) {
    return Math.round(value * 100) / 100.0;
  }
}
