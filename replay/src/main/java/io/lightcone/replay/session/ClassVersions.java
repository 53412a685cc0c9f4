package io.lightcone.replay.session;

import io.lightcone.runtime.bundle.Bundle;
import io.lightcone.runtime.bundle.BundleException;
import java.nio.file.Path;

/** Finds classes that are compiled for a newer Java than this one (JVM specification, 4.1). */
final class ClassVersions {
  private static final int MAJOR_AT = 6;
  private static final int BEFORE_FIRST = 44;

  private ClassVersions() {}

  /**
   * Checks all classes of a bundle.
   *
   * @throws BundleException if one can't run here
   */
  static void check(Bundle bundle, Path path) {
    int here = Runtime.version().feature();
    for (String name : bundle.classNames()) {
      byte[] file = bundle.resource(name.replace('.', '/') + ".class");
      int needed = feature(file);
      if (needed > here) {
        throw new BundleException(
            "%s is compiled for Java %d, and this is Java %d: compile it with --release %d, or run on a newer Java: %s"
                .formatted(name, needed, here, here, path));
      }
    }
  }

  private static int feature(byte[] file) {
    boolean whole = file != null && file.length > MAJOR_AT + 1;
    return whole ? ((file[MAJOR_AT] & 0xFF) << 8 | file[MAJOR_AT + 1] & 0xFF) - BEFORE_FIRST : 0;
  }
}
