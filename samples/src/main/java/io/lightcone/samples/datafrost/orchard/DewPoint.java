package io.lightcone.samples.datafrost.orchard;

/**
 * Dew point by the Magnus formula with the coefficients over water of Alduchov and Eskridge
 * (Improved Magnus Form Approximation of Saturation Vapor Pressure, Journal of Applied Meteorology
 * 35, 1996, pages 601-609).
 */
final class DewPoint {
  private static final double A = 17.625;
  private static final double B = 243.04;

  private DewPoint() {}

  /**
   * The dew point in degrees Celsius.
   *
   * @param temperature air, degrees Celsius
   * @param humidity relative, per cent, above 0
   */
  static double of(double temperature, double humidity) {
    double gamma = StrictMath.log(humidity / 100) + A * temperature / (B + temperature);
    return B * gamma / (A - gamma);
  }
}
