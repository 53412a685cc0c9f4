package io.lightcone.runtime.bench;

import io.lightcone.runtime.bench.handlers.EchoBytes;
import io.lightcone.runtime.bundle.Bundle;
import io.lightcone.runtime.namespace.LoadedBundle;
import io.lightcone.runtime.namespace.Namespace;
import io.lightcone.runtime.namespace.Options;
import io.lightcone.runtime.namespace.Session;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A namespace in a directory, with the benchmarks' handlers, two WooFs and a session. */
public final class BenchNamespace implements AutoCloseable {
  static final String IN = "in";
  static final String OUT = "out";
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Namespace namespace;
  private final Session session;

  /** Opens it, or makes it where it isn't there. */
  public BenchNamespace(Path directory) {
    namespace = Namespace.open(directory, Options.defaults());
    namespace.deploy(LoadedBundle.load(handlers()));
    namespace.create(IN);
    namespace.create(OUT);
    session = namespace.session("bench");
  }

  private static Bundle handlers() {
    try {
      Path here =
          Path.of(EchoBytes.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return Bundle.of(here, List.of(EchoBytes.class.getPackageName()));
    } catch (URISyntaxException e) {
      throw new IllegalStateException("can't find the benchmarks' handlers", e);
    }
  }

  Namespace namespace() {
    return namespace;
  }

  Session session() {
    return session;
  }

  void awaitIdle() {
    if (!namespace.awaitIdle(PATIENCE)) {
      throw new IllegalStateException("namespace does not come to rest: " + namespace.name());
    }
  }

  @Override
  public void close() {
    session.close();
    namespace.close();
  }
}
