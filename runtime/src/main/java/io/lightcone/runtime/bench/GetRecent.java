package io.lightcone.runtime.bench;

/** Gets of elements put a short while ago. */
public final class GetRecent extends GetBenchmark {

  /** Made by the service loader. */
  public GetRecent() {
    super("get-recent", "the newest 1,000", 1000, 1);
  }
}
