package io.lightcone.workbench.timeline;

import io.lightcone.workbench.timeline.paint.Ink;
import io.lightcone.workbench.timeline.paint.Surface;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/** Draws on a canvas. */
final class FxSurface implements Surface {
  private static final int MOST_WIDTHS = 4_000;

  private final GraphicsContext context;
  private final InkColours colours;
  private final Text ruler = new Text();
  private final Map<String, Double> widths;

  /**
   * A surface.
   *
   * @param widths widths of texts measured before, kept from one picture to the next
   */
  FxSurface(GraphicsContext context, InkColours colours, Map<String, Double> widths) {
    this.context = context;
    this.colours = colours;
    this.widths = widths;
    context.setLineCap(StrokeLineCap.BUTT);
  }

  static Map<String, Double> newWidths() {
    return new HashMap<>();
  }

  @Override
  public void ink(Ink ink, double alpha) {
    Color colour = colours.of(ink, alpha);
    context.setFill(colour);
    context.setStroke(colour);
  }

  @Override
  public void stroke(double width, Dash dash) {
    context.setLineWidth(width);
    switch (dash) {
      case SOLID -> context.setLineDashes();
      case DASHED -> context.setLineDashes(5, 3.5);
      case DOTTED -> context.setLineDashes(1.5, 3);
    }
  }

  @Override
  public void fillBox(double x, double y, double width, double height, double radius) {
    if (radius == 0) {
      context.fillRect(x, y, width, height);
    } else {
      context.fillRoundRect(x, y, width, height, radius * 2, radius * 2);
    }
  }

  @Override
  public void drawBox(double x, double y, double width, double height, double radius) {
    context.strokeRoundRect(x, y, width, height, radius * 2, radius * 2);
  }

  @Override
  public void fillDot(double x, double y, double radius) {
    context.fillOval(x - radius, y - radius, radius * 2, radius * 2);
  }

  @Override
  public void drawRing(double x, double y, double radius) {
    context.strokeOval(x - radius, y - radius, radius * 2, radius * 2);
  }

  @Override
  public void line(double x1, double y1, double x2, double y2) {
    context.strokeLine(x1, y1, x2, y2);
  }

  @Override
  public void curve(
      double x1, double y1, double cx1, double cy1, double cx2, double cy2, double x2, double y2) {
    context.beginPath();
    context.moveTo(x1, y1);
    context.bezierCurveTo(cx1, cy1, cx2, cy2, x2, y2);
    context.stroke();
  }

  @Override
  public void fillTriangle(double x1, double y1, double x2, double y2, double x3, double y3) {
    context.beginPath();
    context.moveTo(x1, y1);
    context.lineTo(x2, y2);
    context.lineTo(x3, y3);
    context.closePath();
    context.fill();
  }

  @Override
  public void font(double size, Weight weight) {
    FontWeight fontWeight = weight == Weight.BOLD ? FontWeight.BOLD : FontWeight.NORMAL;
    Font font = Font.font(colours.family(), fontWeight, size);
    context.setFont(font);
    ruler.setFont(font);
  }

  @Override
  public double width(String text) {
    if (widths.size() > MOST_WIDTHS) {
      widths.clear();
    }
    String key = ruler.getFont().getSize() + ruler.getFont().getStyle() + text;
    return widths.computeIfAbsent(key, unknown -> measured(text));
  }

  private double measured(String text) {
    ruler.setText(text);
    return ruler.getLayoutBounds().getWidth();
  }

  @Override
  public void text(String text, double x, double y) {
    context.fillText(text, x, y);
  }

  @Override
  public void clip(double x, double y, double width, double height) {
    context.save();
    context.beginPath();
    context.rect(x, y, width, height);
    context.clip();
  }

  @Override
  public void unclip() {
    context.restore();
  }
}
