package io.lightcone.runtime.namespace;

import io.lightcone.runtime.bundle.Bundle;
import io.lightcone.runtime.bundle.BundleException;
import io.lightcone.tracer.environment.Storage;
import io.lightcone.tracer.event.CheckpointState.BundleState;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The bundles of a namespace: those in use, by handler, and all that ever ran, by digest, kept in
 * the namespace's home. Safe for several threads.
 */
final class BundleShelf {
  private final Storage storage;
  private final Map<String, LoadedBundle> byDigest = new HashMap<>();
  private final Map<String, LoadedBundle> inUse = new LinkedHashMap<>();

  /** The newest bundle's handlers by name; never altered, but replaced. */
  private volatile Map<String, HandlerCode> current = Map.of();

  BundleShelf(Storage storage) {
    this.storage = storage;
  }

  /** Keeps a bundle's content for ever. */
  void keep(Bundle bundle) throws IOException {
    String home = "bundles/" + bundle.digest() + "/";
    if (storage.readFile(home + "bundle.jar").isEmpty()) {
      storage.writeFile(home + "bundle.jar", bundle.jarBytes());
    }
    if (!bundle.sources().isEmpty() && storage.readFile(home + "sources.jar").isEmpty()) {
      storage.writeFile(home + "sources.jar", bundle.sourcesJarBytes());
    }
  }

  synchronized void use(LoadedBundle bundle) {
    byDigest.put(bundle.digest(), bundle);
    inUse.remove(bundle.digest());
    inUse.put(bundle.digest(), bundle);
    current = handlersInUse();
  }

  synchronized void withdraw(String digest) {
    inUse.remove(digest);
    current = handlersInUse();
  }

  private Map<String, HandlerCode> handlersInUse() {
    Map<String, HandlerCode> handlers = new HashMap<>();
    for (LoadedBundle bundle : inUse.values()) {
      handlers.putAll(bundle.handlers());
    }
    return handlers;
  }

  synchronized boolean isInUse(String digest) {
    return inUse.containsKey(digest);
  }

  /** Names of the handlers that puts may name, sorted. */
  List<String> handlers() {
    return List.copyOf(new TreeSet<>(current.keySet()));
  }

  /** The newest bundle's handler of that name, or null. Asked twice an invocation: no lock. */
  HandlerCode current(String handler) {
    return current.get(handler);
  }

  /** The handler of a bundle that ran here before, or null if it wasn't kept. */
  synchronized HandlerCode recorded(String digest, String handler) {
    LoadedBundle bundle = byDigest.get(digest);
    if (bundle == null) {
      bundle = load(digest);
      if (bundle == null) {
        return null;
      }
      byDigest.put(digest, bundle);
    }
    return bundle.handler(handler);
  }

  /** Takes a bundle into use that was in use when the namespace stopped. */
  synchronized void restore(BundleState state) {
    LoadedBundle bundle = load(state.digest());
    if (bundle != null) {
      use(bundle);
    }
  }

  private LoadedBundle load(String digest) {
    try {
      Optional<byte[]> jar = storage.readFile("bundles/" + digest + "/bundle.jar");
      if (jar.isEmpty()) {
        return null;
      }
      Bundle bundle = Bundle.of(jar.get());
      // a bundle that was altered is not the code that ran here
      return bundle.digest().equals(digest) ? LoadedBundle.load(bundle) : null;
    } catch (BundleException e) {
      return null;
    } catch (IOException e) {
      throw new NamespaceException("can't read bundle " + digest + ": " + e.getMessage(), e);
    }
  }
}
