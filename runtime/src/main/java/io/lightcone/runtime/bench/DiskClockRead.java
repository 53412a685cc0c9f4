package io.lightcone.runtime.bench;

/** The clock-read run: empty triggers, handlers that read the clock and put 16 bytes. */
public final class DiskClockRead extends DiskBenchmark {
  private static final int TRIGGERS = 100_000;
  private static final byte[] NOTHING = new byte[0];

  /** Made by the service loader. */
  public DiskClockRead() {
    super("disk-clock-read", "after a clock-read run");
  }

  @Override
  void play(BenchNamespace namespace) {
    for (int i = 0; i < TRIGGERS; i++) {
      namespace.session().put(BenchNamespace.IN, "clockTick", NOTHING);
    }
    namespace.awaitIdle();
  }
}
