package io.lightcone.replay.bench;

import io.lightcone.runtime.bench.Workload;

/** Replay of invocations with JSON payloads by Jackson. */
public final class VerifyJackson extends VerifyBenchmark {

  /** Made by the service loader. */
  public VerifyJackson() {
    super("verify-jackson", "JSON payloads by Jackson", Workload.JACKSON);
  }
}
