package io.lightcone.tracer.bench;

/** A benchmark of a time, beside a baseline's time. */
abstract class LowerIsBetter implements Benchmark {
  /** Events measured on: the figures in the documents are of a million. */
  static final int EVENTS = Integer.getInteger("lightcone.bench.events", 1_000_000);

  private final String name;
  private final String title;
  private final String baseline;
  private final String unit;
  private final double target;

  LowerIsBetter(String name, String title, String baseline, String unit, double target) {
    this.name = name;
    this.title = title.formatted(EVENTS);
    this.baseline = baseline;
    this.unit = unit;
    this.target = target;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public String baseline() {
    return baseline;
  }

  @Override
  public String unit() {
    return unit;
  }

  @Override
  public boolean moreIsBetter() {
    return false;
  }

  @Override
  public double target() {
    return target;
  }
}
