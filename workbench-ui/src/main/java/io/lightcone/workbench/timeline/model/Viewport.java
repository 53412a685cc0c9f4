package io.lightcone.workbench.timeline.model;

/**
 * The part of an axis that is looked at.
 *
 * @param kind the axis
 * @param from position at the left edge
 * @param to position at the right edge, greater than {@code from}
 * @param pixels width on the screen, at least 1
 */
public record Viewport(AxisKind kind, double from, double to, int pixels) {

  /** Checks that there is something to look at. */
  public Viewport {
    if (!(to > from) || pixels < 1) {
      throw new IllegalArgumentException(
          "viewport from %s to %s over pixels: %d".formatted(from, to, pixels));
    }
  }

  /** Pixels for one unit of the axis. */
  public double scale() {
    return pixels / (to - from);
  }

  /** Pixel, from the left edge, of a position. */
  public double pixel(double position) {
    return (position - from) * scale();
  }

  /** Position at a pixel from the left edge. */
  public double position(double pixel) {
    return from + pixel / scale();
  }

  /** Closer by {@code factor}, or further away below 1; what is at {@code pixel} stays there. */
  public Viewport zoomed(double factor, double pixel) {
    double still = position(pixel);
    double left = still - (still - from) / factor;
    double right = still + (to - still) / factor;
    return right > left ? new Viewport(kind, left, right, pixels) : this;
  }

  /** Moved to the right by {@code by} pixels. */
  public Viewport moved(double by) {
    double distance = by / scale();
    return new Viewport(kind, from + distance, to + distance, pixels);
  }

  /** The same part over another width. */
  public Viewport over(int newPixels) {
    return new Viewport(kind, from, to, newPixels);
  }
}
