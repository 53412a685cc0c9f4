package io.lightcone.runtime.bench;

/** Gets of elements anywhere in a long history. */
public final class GetUniform extends GetBenchmark {

  /** Made by the service loader. */
  public GetUniform() {
    super("get-uniform", "uniform over all", all(), 10);
  }
}
