package io.lightcone.workbench.timeline.model;

/** How far a light cone reaches along an axis. */
public final class ConeRange {
  private ConeRange() {}

  /** Least and greatest position of what is lit, the selected event among it. */
  public static double[] of(TimelineModel model, Lighting lighting, AxisKind kind) {
    Axis axis = model.axis(kind);
    double[] range = {axis.at(lighting.anchor()), axis.at(lighting.anchor())};
    for (int event = 0; event < model.size(); event++) {
      if (lighting.of(event).isLit() && model.laneOf(event).kind() != LaneKind.HEADER) {
        range[0] = Math.min(range[0], axis.at(event));
        range[1] = Math.max(range[1], axis.at(event));
      }
    }
    return range;
  }

  /** As {@link #of}, but no further than {@code most} to either side of the selected event. */
  public static double[] near(TimelineModel model, Lighting lighting, AxisKind kind, double most) {
    double at = model.axis(kind).at(lighting.anchor());
    double[] range = of(model, lighting, kind);
    return new double[] {Math.max(range[0], at - most), Math.min(range[1], at + most)};
  }
}
