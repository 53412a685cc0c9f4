package io.lightcone.runtime.bench;

/** Sustained invocations with 64 B payloads. */
public final class InvocationsBytes extends InvocationBenchmark {

  /** Made by the service loader. */
  public InvocationsBytes() {
    super("invocations-bytes", "64 B payloads", Workload.BYTES, 400_000);
  }
}
