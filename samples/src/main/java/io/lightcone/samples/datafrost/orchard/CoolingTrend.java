package io.lightcone.samples.datafrost.orchard;

import java.util.List;

/**
 * A straight line through the last temperatures, by least squares, drawn on for one hour. In a calm
 * clear night the ground loses heat at an almost constant rate, so that this is fair for an hour or
 * two; once the air is as cold as its dew point, condensing water gives heat, and the cooling is
 * taken to be half as fast.
 */
final class CoolingTrend {
  private CoolingTrend() {}

  /**
   * The temperature one hour after the last of {@code rounds}, degrees Celsius.
   *
   * @param rounds mean temperatures, evenly spaced, oldest first; at least one
   * @param dewPoint degrees Celsius
   */
  static double inAnHour(List<Double> rounds, double dewPoint) {
    int n = rounds.size();
    double middle = (n - 1) / 2.0;
    double mean = rounds.stream().mapToDouble(Double::doubleValue).sum() / n;
    double above = 0;
    double below = 0;
    for (int i = 0; i < n; i++) {
      above += (i - middle) * (rounds.get(i) - mean);
      below += (i - middle) * (i - middle);
    }
    double slope = n == 1 ? 0 : above / below;
    double predicted = mean + slope * (middle + Rounds.IN_AN_HOUR);
    return predicted < dewPoint ? (predicted + dewPoint) / 2 : predicted;
  }
}
