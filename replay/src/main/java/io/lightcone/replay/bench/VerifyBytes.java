package io.lightcone.replay.bench;

import io.lightcone.runtime.bench.Workload;

/** Replay of invocations with 64 B payloads. */
public final class VerifyBytes extends VerifyBenchmark {

  /** Made by the service loader. */
  public VerifyBytes() {
    super("verify-bytes", "64 B payloads", Workload.BYTES);
  }
}
