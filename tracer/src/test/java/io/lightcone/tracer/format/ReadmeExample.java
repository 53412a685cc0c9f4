package io.lightcone.tracer.format;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/** The frame that {@code tracer/README.md} shows. */
public final class ReadmeExample {
  private ReadmeExample() {}

  /** Its bytes. */
  public static byte[] bytes() throws IOException {
    return new Specification().example;
  }

  /** What the page's own rules make of it, for a reader that knows these names. */
  public static List<String> read(long namespace, String... names) throws IOException {
    StrangersReader stranger = new StrangersReader(new Specification());
    stranger.knows(namespace, names);
    return stranger.frame(ByteBuffer.wrap(bytes()));
  }
}
