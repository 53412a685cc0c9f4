package io.lightcone.runtime.bench;

/** Sustained invocations with JSON payloads by Jackson. */
public final class InvocationsJackson extends InvocationBenchmark {

  /** Made by the service loader. */
  public InvocationsJackson() {
    super("invocations-jackson", "JSON payloads by Jackson", Workload.JACKSON, 200_000);
  }
}
