package io.lightcone.runtime.bench;

/** The 99th percentile of dispatch. */
public final class DispatchTail extends DispatchBenchmark {

  /** Made by the service loader. */
  public DispatchTail() {
    super("dispatch-p99", 0.99, 2);
  }
}
