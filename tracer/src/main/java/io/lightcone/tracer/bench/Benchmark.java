package io.lightcone.tracer.bench;

import java.nio.file.Path;

/** One figure and the baseline it is shown beside. Found by {@link java.util.ServiceLoader}. */
public interface Benchmark {

  /** Its name on the command line. */
  String name();

  /** What is measured, in a sentence. */
  String title();

  /** What the figure is measured against, in a few words. */
  String baseline();

  /** Unit of both, such as {@code /s} or {@code us}. */
  String unit();

  /** Whether more is better. */
  boolean moreIsBetter();

  /** The ratio of figure to baseline that is aimed at. */
  double target();

  /** Why it can't be measured here, in a few words; null if it can. */
  default String unavailable() {
    return null;
  }

  /**
   * Prepares to measure.
   *
   * @param scratch an empty directory, removed afterwards
   */
  Trial open(Path scratch) throws Exception;

  /** Measures, as often as it is asked; closed when all rounds are done. */
  interface Trial extends AutoCloseable {

    /** One measurement of what is ours. */
    double figure() throws Exception;

    /** One measurement of the baseline, of the same length. */
    double baseline() throws Exception;

    @Override
    void close() throws java.io.IOException;
  }
}
