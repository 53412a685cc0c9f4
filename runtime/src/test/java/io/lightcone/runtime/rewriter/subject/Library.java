package io.lightcone.runtime.rewriter.subject;

import java.io.FileInputStream;
import java.io.IOException;

/** Other bundle code than the handler. */
final class Library {
  private Library() {}

  static void open(String file) {
    try (FileInputStream in = new FileInputStream(file)) {
      in.read();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
