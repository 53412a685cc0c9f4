package io.lightcone.tracer.bench;

/** A benchmark that says what its card says. */
public abstract class CardBenchmark implements Benchmark {
  private final Card card;

  /** A benchmark of these words and this aim. */
  protected CardBenchmark(Card card) {
    this.card = card;
  }

  @Override
  public final String name() {
    return card.name();
  }

  @Override
  public final String title() {
    return card.title();
  }

  @Override
  public final String baseline() {
    return card.baseline();
  }

  @Override
  public final Goal goal() {
    return card.goal();
  }
}
