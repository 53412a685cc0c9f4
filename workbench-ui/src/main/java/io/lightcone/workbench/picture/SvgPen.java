package io.lightcone.workbench.picture;

import java.util.Locale;

/** Writes SVG. The same drawing gives the same text. */
final class SvgPen implements Pen {
  private final StringBuilder out = new StringBuilder();

  SvgPen(double width, double height, String title) {
    add(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%.0f\" height=\"%.0f\" role=\"img\""
            + " font-family=\"sans-serif\" font-size=\"12\"><title>%s</title>",
        width, height, escape(title));
  }

  private void add(String format, Object... values) {
    out.append(String.format(Locale.ROOT, format, values)).append('\n');
  }

  @Override
  public void box(double x, double y, double width, double height, String colour) {
    add(
        "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\"/>",
        x, y, width, height, colour);
  }

  @Override
  public void frame(double x, double y, double width, double height, String colour) {
    add(
        "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"3\" fill=\"none\""
            + " stroke=\"%s\"/>",
        x, y, width, height, colour);
  }

  @Override
  public void dot(double x, double y, double radius, String colour, boolean filled) {
    add(
        "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"%s\" stroke=\"%s\"/>",
        x, y, radius, filled ? colour : "none", colour);
  }

  @Override
  public void line(double x1, double y1, double x2, double y2, String colour, boolean dashed) {
    add(
        "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\"%s/>",
        x1, y1, x2, y2, colour, dashed ? " stroke-dasharray=\"4 3\"" : "");
  }

  @Override
  public void text(double x, double y, String text, String colour, boolean bold) {
    add(
        "<text x=\"%.1f\" y=\"%.1f\" fill=\"%s\"%s>%s</text>",
        x, y, colour, bold ? " font-weight=\"bold\"" : "", escape(text));
  }

  String finish() {
    return out.append("</svg>\n").toString();
  }

  private static String escape(String text) {
    return text.replaceAll("[\\x00-\\x1f]", "?")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace("\"", "&quot;");
  }
}
