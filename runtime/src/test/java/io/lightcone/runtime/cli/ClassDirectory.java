package io.lightcone.runtime.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The test handlers alone, as a user's build leaves them. */
final class ClassDirectory {
  private static final Path CLASSES = Path.of("target/test-classes");

  private ClassDirectory() {}

  static Path in(Path temp) throws IOException {
    Path target = temp.resolve("classes");
    for (String part : List.of("testhandlers", "outside")) {
      Path from = CLASSES.resolve("io/lightcone/runtime").resolve(part);
      try (Stream<Path> files = Files.list(from)) {
        for (Path file : files.toList()) {
          Path copy = target.resolve(CLASSES.relativize(file));
          Files.createDirectories(copy.getParent());
          Files.copy(file, copy);
        }
      }
    }
    return target;
  }
}
