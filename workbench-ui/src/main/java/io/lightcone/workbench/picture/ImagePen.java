package io.lightcone.workbench.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/** Draws on a Java2D image. */
final class ImagePen implements Pen {
  private static final BasicStroke SOLID = new BasicStroke(1.2f);
  private static final BasicStroke DASHED =
      new BasicStroke(
          1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {4, 3}, 0);
  private static final Font PLAIN = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
  private static final Font BOLD = PLAIN.deriveFont(Font.BOLD);

  private final Graphics2D graphics;

  ImagePen(Graphics2D graphics) {
    this.graphics = graphics;
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setStroke(SOLID);
  }

  @Override
  public void box(double x, double y, double width, double height, String colour) {
    graphics.setColor(Color.decode(colour));
    graphics.fill(new Rectangle2D.Double(x, y, width, height));
  }

  @Override
  public void frame(double x, double y, double width, double height, String colour) {
    graphics.setColor(Color.decode(colour));
    graphics.draw(new RoundRectangle2D.Double(x, y, width, height, 6, 6));
  }

  @Override
  public void dot(double x, double y, double radius, String colour, boolean filled) {
    graphics.setColor(Color.decode(colour));
    Ellipse2D disc = new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    if (filled) {
      graphics.fill(disc);
    } else {
      graphics.draw(disc);
    }
  }

  @Override
  public void line(double x1, double y1, double x2, double y2, String colour, boolean dashed) {
    graphics.setColor(Color.decode(colour));
    graphics.setStroke(dashed ? DASHED : SOLID);
    graphics.draw(new Line2D.Double(x1, y1, x2, y2));
    graphics.setStroke(SOLID);
  }

  @Override
  public void text(double x, double y, String text, String colour, boolean bold) {
    graphics.setColor(Color.decode(colour));
    graphics.setFont(bold ? BOLD : PLAIN);
    graphics.drawString(text, (float) x, (float) y);
  }
}
