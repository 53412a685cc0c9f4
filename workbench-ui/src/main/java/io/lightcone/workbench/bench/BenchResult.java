package io.lightcone.workbench.bench;

import java.util.Arrays;
import java.util.List;

/**
 * What the rounds of one benchmark gave, in the order they were measured.
 *
 * @param figures ours
 * @param baselines the baseline's
 */
public record BenchResult(List<Double> figures, List<Double> baselines) {
  /** Copies the lists, which must be equally long and not empty. */
  public BenchResult {
    figures = List.copyOf(figures);
    baselines = List.copyOf(baselines);
    if (figures.isEmpty() || figures.size() != baselines.size()) {
      throw new IllegalArgumentException(
          "rounds must be the same: %d and %d".formatted(figures.size(), baselines.size()));
    }
  }

  /** Median of ours. */
  public double figure() {
    return quantile(sorted(figures), 0.5);
  }

  /** Median of the baseline's. */
  public double baseline() {
    return quantile(sorted(baselines), 0.5);
  }

  /** Median of the rounds' ratios of ours to the baseline's. */
  public double ratio() {
    return quantile(ratios(), 0.5);
  }

  /** A quarter of the rounds had a lower ratio. */
  public double lowRatio() {
    return quantile(ratios(), 0.25);
  }

  /** A quarter of the rounds had a higher ratio. */
  public double highRatio() {
    return quantile(ratios(), 0.75);
  }

  private double[] ratios() {
    double[] ratios = new double[figures.size()];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = figures.get(i) / baselines.get(i);
    }
    Arrays.sort(ratios);
    return ratios;
  }

  private static double[] sorted(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
  }

  private static double quantile(double[] sorted, double part) {
    double at = part * (sorted.length - 1);
    int low = (int) at;
    int high = Math.min(low + 1, sorted.length - 1);
    return sorted[low] + (at - low) * (sorted[high] - sorted[low]);
  }
}
