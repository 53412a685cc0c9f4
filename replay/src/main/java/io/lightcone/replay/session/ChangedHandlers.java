package io.lightcone.replay.session;

import io.lightcone.runtime.bundle.Bundle;
import io.lightcone.runtime.namespace.HandlerCode;
import io.lightcone.runtime.namespace.LoadedBundle;
import java.nio.file.Path;

/** Handlers from one bundle, whatever was recorded: the edit loop. */
public final class ChangedHandlers implements Handlers {
  private final LoadedBundle bundle;
  private final Path path;

  /**
   * The handlers of a jar or a directory of classes, as it is now.
   *
   * @throws io.lightcone.runtime.bundle.BundleException if it can't be loaded
   */
  public ChangedHandlers(Path path) {
    this(Bundle.of(path), path);
  }

  /** The handlers of a bundle that was read already. */
  ChangedHandlers(Bundle bundle, Path path) {
    this.path = path;
    this.bundle = LoadedBundle.load(bundle);
  }

  /** The bundle's digest. */
  public String digest() {
    return bundle.digest();
  }

  @Override
  public HandlerCode find(String digest, String handler) {
    return bundle.handler(handler);
  }

  @Override
  public String absence(String digest, String handler) {
    return "no handler of this name in " + path + ": " + handler;
  }
}
