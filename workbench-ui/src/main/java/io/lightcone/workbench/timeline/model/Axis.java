package io.lightcone.workbench.timeline.model;

import java.util.Arrays;

/** Positions of all events along one axis, in columns or microseconds. */
public final class Axis {
  private final AxisKind kind;
  private final double[] positions;
  private final double least;
  private final double greatest;

  Axis(AxisKind kind, double[] positions) {
    this.kind = kind;
    this.positions = positions;
    this.least = positions.length == 0 ? 0 : Arrays.stream(positions).min().getAsDouble();
    this.greatest = positions.length == 0 ? 1 : Arrays.stream(positions).max().getAsDouble();
  }

  /** What it shows. */
  public AxisKind kind() {
    return kind;
  }

  /** Where the event stands. */
  public double at(int event) {
    return positions[event];
  }

  /** Where the first event stands. */
  public double least() {
    return least;
  }

  /** Where the last event stands. */
  public double greatest() {
    return greatest;
  }

  /** Whether {@code events} stand in ascending order. */
  boolean isAscending(int[] events) {
    for (int i = 1; i < events.length; i++) {
      if (positions[events[i]] < positions[events[i - 1]]) {
        return false;
      }
    }
    return true;
  }
}
