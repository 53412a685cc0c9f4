package io.lightcone.workbench.timeline;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javax.imageio.ImageIO;

/** Writes what is on the canvas as a PNG file. */
final class CanvasPng {
  private CanvasPng() {}

  /** Pixels of a picture, copied; FX thread only. */
  static BufferedImage copy(Image picture) {
    int width = (int) picture.getWidth();
    int height = (int) picture.getHeight();
    int[] pixels = new int[width * height];
    picture
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, width, height, pixels, 0, width);
    return image;
  }

  /**
   * Writes one. Any thread.
   *
   * @throws IOException if the file can't be written
   */
  static void write(BufferedImage image, Path file) throws IOException {
    // a stream of our own: ImageIO prints a stack when it can't open the file itself
    try (OutputStream out = Files.newOutputStream(file)) {
      if (!ImageIO.write(image, "png", out)) {
        throw new IOException("this JDK can't write PNG files: " + file);
      }
    }
  }
}
