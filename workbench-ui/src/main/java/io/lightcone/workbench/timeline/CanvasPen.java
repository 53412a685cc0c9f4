package io.lightcone.workbench.timeline;

import io.lightcone.workbench.picture.Pen;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;

/** Draws on a JavaFX canvas. */
final class CanvasPen implements Pen {
  private static final Font PLAIN = Font.font(12);
  private static final Font BOLD = Font.font(null, FontWeight.BOLD, 12);

  private final GraphicsContext graphics;
  private final Map<String, Color> colours = new HashMap<>();

  CanvasPen(GraphicsContext graphics) {
    this.graphics = graphics;
  }

  private Color colour(String name) {
    return colours.computeIfAbsent(name, Color::web);
  }

  @Override
  public void box(double x, double y, double width, double height, String colour) {
    graphics.setFill(colour(colour));
    graphics.fillRect(x, y, width, height);
  }

  @Override
  public void frame(double x, double y, double width, double height, String colour) {
    graphics.setStroke(colour(colour));
    graphics.strokeRoundRect(x, y, width, height, 6, 6);
  }

  @Override
  public void dot(double x, double y, double radius, String colour, boolean filled) {
    graphics.setFill(colour(colour));
    graphics.setStroke(colour(colour));
    if (filled) {
      graphics.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
    } else {
      graphics.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }
  }

  @Override
  public void line(double x1, double y1, double x2, double y2, String colour, boolean dashed) {
    graphics.setStroke(colour(colour));
    graphics.setLineDashes(dashed ? new double[] {4, 3} : null);
    graphics.strokeLine(x1, y1, x2, y2);
    graphics.setLineDashes((double[]) null);
  }

  @Override
  public void text(double x, double y, String text, String colour, boolean bold) {
    graphics.setFill(colour(colour));
    graphics.setFont(bold ? BOLD : PLAIN);
    graphics.fillText(text, x, y);
  }
}
