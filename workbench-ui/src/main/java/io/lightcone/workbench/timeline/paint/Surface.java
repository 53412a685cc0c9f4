package io.lightcone.workbench.timeline.paint;

/** Something to draw on: pixels to the right and down from the upper left corner. */
public interface Surface {

  /** How a line is broken. */
  enum Dash {
    SOLID,
    DASHED,
    DOTTED
  }

  /** Weights of type. */
  enum Weight {
    PLAIN,
    BOLD
  }

  /**
   * Colour of all that is drawn from now on.
   *
   * @param alpha 0 for invisible to 1 for opaque
   */
  void ink(Ink ink, double alpha);

  /** Lines from now on. */
  void stroke(double width, Dash dash);

  /** A filled rectangle with round corners of the given radius. */
  void fillBox(double x, double y, double width, double height, double radius);

  /** The outline of a rectangle. */
  void drawBox(double x, double y, double width, double height, double radius);

  /** A filled circle. */
  void fillDot(double x, double y, double radius);

  /** A circle's outline. */
  void drawRing(double x, double y, double radius);

  /** A straight line. */
  void line(double x1, double y1, double x2, double y2);

  /** A cubic curve: start, two control points, end. */
  void curve(
      double x1, double y1, double cx1, double cy1, double cx2, double cy2, double x2, double y2);

  /** A filled triangle. */
  void fillTriangle(double x1, double y1, double x2, double y2, double x3, double y3);

  /** Size and weight of type from now on, in pixels. */
  void font(double size, Weight weight);

  /** Width of a text in the type set last. */
  double width(String text);

  /** A text, from its left end on its base line. */
  void text(String text, double x, double y);

  /** Nothing is drawn outside from now on, until {@link #unclip}. */
  void clip(double x, double y, double width, double height);

  /** Ends the last {@link #clip}. */
  void unclip();

  /** What follows belongs together, until {@link #endGroup}; formats with groups say so. */
  default void beginGroup(String name, String title) {}

  /** Ends the last {@link #beginGroup}. */
  default void endGroup() {}
}
