package io.lightcone.runtime.bench;

/** The median of dispatch. */
public final class DispatchMedian extends DispatchBenchmark {

  /** Made by the service loader. */
  public DispatchMedian() {
    super("dispatch-p50", 0.5, 1.3);
  }
}
