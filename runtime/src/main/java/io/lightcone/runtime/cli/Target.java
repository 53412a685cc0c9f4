package io.lightcone.runtime.cli;

import io.lightcone.runtime.invocation.WooFName;
import io.lightcone.runtime.network.local.LocalException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * A WooF as the command line names it.
 *
 * @param directory its namespace's
 * @param woof its name
 */
record Target(Path directory, String woof) {

  /**
   * Takes {@code NSDIR/WOOF} apart.
   *
   * @throws LocalException if it is something else
   */
  static Target parse(String text) {
    Path path = path(text);
    Path name = path.getFileName();
    if (name == null || path.getNameCount() < 2 && path.getParent() == null) {
      throw new LocalException("expected NSDIR/WOOF, such as ./edge/readings: " + text);
    }
    if (!WooFName.isLegal(name.toString())) {
      throw new LocalException("woof names have letters, digits and . _ - ~ : + only: " + name);
    }
    return new Target(path.getParent(), name.toString());
  }

  /** A path of this machine, and no network address. */
  static Path path(String text) {
    if (text.startsWith("woof:")) {
      throw new LocalException(
          "addresses of other machines are not there yet, give a directory: " + text);
    }
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new LocalException("not a path: " + text, e);
    }
  }

  /** Whether a namespace lives in a directory. */
  static boolean isNamespace(Path directory) {
    return Files.isRegularFile(directory.resolve("namespace.json"));
  }

  /**
   * Makes sure that one does.
   *
   * @throws LocalException if not
   */
  static void checkNamespace(Path directory) {
    if (!isNamespace(directory)) {
      throw new LocalException(
          (Files.exists(directory) ? "not a namespace directory: " : "no such directory: ")
              + directory
              + "; make one with lightcone create "
              + directory
              + "/WOOF");
    }
  }
}
