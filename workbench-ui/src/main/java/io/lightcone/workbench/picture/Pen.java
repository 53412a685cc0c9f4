package io.lightcone.workbench.picture;

/** What a diagram is drawn with. Coordinates in pixels from the upper left; colours as #rrggbb. */
public interface Pen {
  /** A filled rectangle. */
  void box(double x, double y, double width, double height, String colour);

  /** The outline of a rectangle. */
  void frame(double x, double y, double width, double height, String colour);

  /** A disc, or a ring when not filled. */
  void dot(double x, double y, double radius, String colour, boolean filled);

  /** A straight line. */
  void line(double x1, double y1, double x2, double y2, String colour, boolean dashed);

  /** Text with its left end and its baseline at the point. */
  void text(double x, double y, String text, String colour, boolean bold);
}
