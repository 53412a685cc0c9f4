package io.lightcone.runtime.bench;

/** One thread that puts. */
public final class Put extends PutBenchmark {

  /** Made by the service loader. */
  public Put() {
    super("put", "one thread", 1);
  }
}
