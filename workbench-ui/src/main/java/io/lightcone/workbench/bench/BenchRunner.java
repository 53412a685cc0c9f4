package io.lightcone.workbench.bench;

import io.lightcone.tracer.bench.Benchmark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Measures one benchmark after the other. */
public final class BenchRunner {
  private final int rounds;
  private final Path scratch;

  /**
   * A runner.
   *
   * @param rounds how often each is measured, after one round that does not count
   * @param scratch a directory for what is written meanwhile
   */
  public BenchRunner(int rounds, Path scratch) {
    if (rounds < 1) {
      throw new IllegalArgumentException("rounds must be 1 or more: " + rounds);
    }
    this.rounds = rounds;
    this.scratch = scratch;
  }

  /** Measures; figure and baseline take turns in going first. */
  public BenchResult run(Benchmark benchmark) throws Exception {
    Path directory = Files.createTempDirectory(scratch, "lightcone-bench-");
    try (Benchmark.Trial trial = benchmark.open(directory)) {
      trial.figure();
      trial.baseline();
      return measure(trial);
    } finally {
      delete(directory);
    }
  }

  private BenchResult measure(Benchmark.Trial trial) throws Exception {
    List<Double> figures = new ArrayList<>();
    List<Double> baselines = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      if (round % 2 == 0) {
        figures.add(trial.figure());
        baselines.add(trial.baseline());
      } else {
        baselines.add(trial.baseline());
        figures.add(trial.figure());
      }
    }
    return new BenchResult(figures, baselines);
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
