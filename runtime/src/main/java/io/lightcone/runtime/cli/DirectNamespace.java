package io.lightcone.runtime.cli;

import io.lightcone.runtime.namespace.Namespace;
import io.lightcone.runtime.namespace.Options;
import io.lightcone.runtime.network.local.Listing;
import io.lightcone.runtime.network.local.NamespaceAccess;
import io.lightcone.runtime.network.local.OpenedNamespace;
import io.lightcone.tracer.event.WooFInfo;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A namespace that nobody serves, opened for one command. What the command triggers, and what was
 * pending, runs before it is closed again.
 */
final class DirectNamespace implements NamespaceAccess {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Namespace namespace;
  private final OpenedNamespace access;

  DirectNamespace(Path directory, String client) {
    namespace = Namespace.open(directory, Options.defaults());
    access = new OpenedNamespace(namespace, client);
  }

  @Override
  public void create(WooFInfo woof) {
    access.create(woof);
  }

  @Override
  public long put(String woof, String handler, byte[] payload) {
    return access.put(woof, handler, payload);
  }

  @Override
  public Got get(String woof, long seqno) {
    return access.get(woof, seqno);
  }

  @Override
  public long latest(String woof) {
    return access.latest(woof);
  }

  @Override
  public Listing list() {
    return access.list();
  }

  @Override
  public void close() {
    access.close();
    namespace.awaitIdle(PATIENCE);
    namespace.close();
  }
}
