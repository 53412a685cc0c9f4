package io.lightcone.workbench.timeline.paint;

/**
 * Sizes in pixels, all in proportion to the size of the type.
 *
 * @param font size of ordinary type
 * @param labels width of the lane labels at the left
 */
public record Metrics(double font, double labels) {

  /** Sizes for a picture of the given width: labels take no more than a quarter of it. */
  public static Metrics of(double font, double width) {
    return new Metrics(font, Math.min(font * 15, Math.max(font * 7.5, width * 0.25)));
  }

  /** Small type. */
  double small() {
    return font * 0.84;
  }

  /** Height of the minimap. */
  public double minimap() {
    return font * 2;
  }

  /** Where the axis begins, below the minimap. */
  public double axisTop() {
    return minimap() + font * 0.5;
  }

  /** Where the lanes begin. */
  public double lanesTop() {
    return axisTop() + font * 2.6;
  }

  double header() {
    return font * 2.2;
  }

  double row() {
    return font * 2.5;
  }

  double furtherRow() {
    return font * 1.7;
  }

  double gap() {
    return Math.round(font * 0.25);
  }

  double dot() {
    return font * 0.42;
  }

  double box() {
    return font * 1.35;
  }
}
