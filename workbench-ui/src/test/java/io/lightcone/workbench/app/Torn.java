package io.lightcone.workbench.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Damages files as a failing disk does. */
final class Torn {
  private Torn() {}

  /** Overwrites the bytes of {@code text}, wherever it stands in {@code file}. */
  static void smash(Path file, String text) throws IOException {
    byte[] all = Files.readAllBytes(file);
    byte[] wanted = text.getBytes(StandardCharsets.UTF_8);
    for (int at = 0; at <= all.length - wanted.length; at++) {
      int same = 0;
      while (same < wanted.length && all[at + same] == wanted[same]) {
        same++;
      }
      if (same == wanted.length) {
        all[at] ^= 0x55;
        Files.write(file, all);
        return;
      }
    }
    throw new IllegalStateException("not in the file: " + text);
  }
}
