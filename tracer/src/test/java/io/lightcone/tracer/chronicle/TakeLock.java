package io.lightcone.tracer.chronicle;

import java.io.IOException;
import java.nio.file.Path;

/** Another process that wants a namespace; says what it is told. */
final class TakeLock {
  private TakeLock() {}

  public static void main(String[] args) {
    try (DirectoryLock lock = DirectoryLock.take(Path.of(args[0]))) {
      System.out.println(lock == null ? "nothing" : "taken");
    } catch (IOException e) {
      System.out.println(e.getMessage());
    }
  }
}
