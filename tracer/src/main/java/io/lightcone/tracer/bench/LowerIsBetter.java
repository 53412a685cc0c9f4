package io.lightcone.tracer.bench;

/** A benchmark of a time, beside a baseline's time. */
abstract class LowerIsBetter extends CardBenchmark {
  /** Events measured on: the figures in the documents are of a million. */
  static final int EVENTS = Integer.getInteger("lightcone.bench.events", 1_000_000);

  LowerIsBetter(String name, String title, String baseline, Goal goal) {
    super(new Card(name, title.formatted(EVENTS), baseline, goal));
  }
}
