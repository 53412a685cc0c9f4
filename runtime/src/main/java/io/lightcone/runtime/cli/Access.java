package io.lightcone.runtime.cli;

import io.lightcone.runtime.environment.Environment;
import io.lightcone.runtime.namespace.NamespaceInUseException;
import io.lightcone.runtime.network.local.NamespaceAccess;
import io.lightcone.runtime.network.local.ServedNamespace;
import java.nio.file.Path;
import java.util.Optional;

/** How a command reaches a namespace: through whoever serves it, else by itself. */
public final class Access {
  private static final long BETWEEN_NANOS = 200_000_000L;
  private static final int MOST_TRIES = 25;

  private Access() {}

  /**
   * For appending. Whoever has the namespace open may only be about to serve it, or about to close
   * it: that is waited for, five seconds long.
   */
  public static NamespaceAccess writing(Path directory, String client) {
    try (Environment world = Environment.real()) {
      for (int tries = 1; ; tries++) {
        Optional<ServedNamespace> served = ServedNamespace.connect(directory, client);
        if (served.isPresent()) {
          return served.get();
        }
        try {
          return new DirectNamespace(directory, client);
        } catch (NamespaceInUseException e) {
          if (tries == MOST_TRIES) {
            throw e;
          }
          world.scheduler().await(() -> false, BETWEEN_NANOS);
        }
      }
    }
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
