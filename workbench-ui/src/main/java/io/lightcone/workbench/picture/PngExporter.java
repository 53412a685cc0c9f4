package io.lightcone.workbench.picture;

import io.lightcone.tracer.exchange.RecordingExporter;
import io.lightcone.tracer.index.EventTable;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.ImageIO;

/** The diagram as PNG, drawn without a display. */
public final class PngExporter implements RecordingExporter {
  private static final int MOST_PIXELS = 20_000;

  @Override
  public String format() {
    return "png";
  }

  @Override
  public void write(EventTable table, OutputStream out) throws IOException {
    Excerpt excerpt = new Excerpt(table);
    int height = (int) Math.min(MOST_PIXELS, Math.ceil(excerpt.height()));
    BufferedImage image =
        new BufferedImage((int) Excerpt.WIDTH, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    try {
      excerpt.draw(new ImagePen(graphics));
    } finally {
      graphics.dispose();
    }
    ImageIO.write(image, "png", out);
  }
}
