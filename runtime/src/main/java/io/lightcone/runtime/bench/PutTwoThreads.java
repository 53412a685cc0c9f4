package io.lightcone.runtime.bench;

/** Two threads that put. */
public final class PutTwoThreads extends PutBenchmark {

  /** Made by the service loader. */
  public PutTwoThreads() {
    super("put-two-threads", "two threads", 2);
  }
}
