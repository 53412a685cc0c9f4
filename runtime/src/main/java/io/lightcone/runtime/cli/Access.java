package io.lightcone.runtime.cli;

import io.lightcone.runtime.network.local.NamespaceAccess;
import io.lightcone.runtime.network.local.ServedNamespace;
import java.nio.file.Path;
import java.util.Optional;

/** How a command reaches a namespace: through whoever serves it, else by itself. */
final class Access {
  private Access() {}

  /** For appending. */
  static NamespaceAccess writing(Path directory, String client) {
    Optional<ServedNamespace> served = ServedNamespace.connect(directory, client);
    return served.isPresent() ? served.get() : new DirectNamespace(directory, client);
  }

  /** For reading. */
  static NamespaceAccess reading(Path directory, String client) {
    Target.checkNamespace(directory);
    Optional<ServedNamespace> served = ServedNamespace.connect(directory, client);
    return served.isPresent() ? served.get() : new RecordedNamespace(directory);
  }

  /** What a session is called when nobody says. */
  static String client() {
    return "process-" + ProcessHandle.current().pid();
  }
}
