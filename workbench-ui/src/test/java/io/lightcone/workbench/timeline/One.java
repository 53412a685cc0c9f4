package io.lightcone.workbench.timeline;

import io.lightcone.workbench.fixture.Journal;
import java.nio.file.Path;

/** A recording of a single put. */
final class One {
  private One() {}

  static Path write(Path directory) {
    try (Journal journal = new Journal(directory, "alone", 1)) {
      journal.put(null, "log", null, "hello");
    }
    return directory;
  }
}
