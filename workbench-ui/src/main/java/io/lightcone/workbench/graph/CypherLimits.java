package io.lightcone.workbench.graph;

/**
 * How much a query may take.
 *
 * @param rows most rows given; the others are counted
 * @param millis most milliseconds it may run
 */
public record CypherLimits(int rows, long millis) {
  /** 1,000 rows and 10 seconds. */
  public static final CypherLimits DEFAULT = new CypherLimits(1_000, 10_000);

  /** Checks that both are positive. */
  public CypherLimits {
    if (rows < 1 || millis < 1) {
      throw new IllegalArgumentException("limits must be 1 or more: " + rows + ", " + millis);
    }
  }
}
