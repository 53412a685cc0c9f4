package io.lightcone.workbench.timeline.paint;

/** Texts that have to fit. */
final class Texts {
  private static final String MORE = "…";

  private Texts() {}

  /** The text, or as much of its beginning as fits with an ellipsis; empty if not even that. */
  static String fitted(Surface surface, String text, double width) {
    if (surface.width(text) <= width) {
      return text;
    }
    for (int length = text.length() - 1; length > 0; length--) {
      String shorter = text.substring(0, length) + MORE;
      if (surface.width(shorter) <= width) {
        return shorter;
      }
    }
    return "";
  }
}
