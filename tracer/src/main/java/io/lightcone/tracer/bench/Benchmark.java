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

  /** What is aimed at, and in which unit figure and baseline are. */
  Goal goal();

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

    /** One measurement of the baseline, under the same conditions. */
    double baseline() throws Exception;

    @Override
    void close() throws java.io.IOException;
  }
}
