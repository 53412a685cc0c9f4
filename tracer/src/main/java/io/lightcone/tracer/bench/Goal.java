package io.lightcone.tracer.bench;

/**
 * What a benchmark aims at.
 *
 * @param unit unit of figure and baseline, such as {@code /s} or {@code us}
 * @param moreIsBetter whether the aim is a least value rather than a most
 * @param ofRatio whether the aim is set to figure divided by baseline, rather than to the figure
 * @param value the least or most value
 */
public record Goal(String unit, boolean moreIsBetter, boolean ofRatio, double value) {

  /** The figure is to be at least so much. */
  public static Goal atLeast(double value, String unit) {
    return new Goal(unit, true, false, value);
  }

  /** The figure is to be at most so much. */
  public static Goal atMost(double value, String unit) {
    return new Goal(unit, false, false, value);
  }

  /** Figure divided by baseline is to be at least so much. */
  public static Goal ratioAtLeast(double value, String unit) {
    return new Goal(unit, true, true, value);
  }

  /** Figure divided by baseline is to be at most so much. */
  public static Goal ratioAtMost(double value, String unit) {
    return new Goal(unit, false, true, value);
  }

  /** How far a measurement is from the aim: 1 and more reaches it, 0.5 is half way. */
  public double reached(double figure, double ratio) {
    double measured = ofRatio ? ratio : figure;
    return moreIsBetter ? measured / value : value / measured;
  }
}
