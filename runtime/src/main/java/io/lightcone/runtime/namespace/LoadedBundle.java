package io.lightcone.runtime.namespace;

import io.lightcone.runtime.bundle.Bundle;
import io.lightcone.runtime.bundle.BundleLoader;
import io.lightcone.runtime.invocation.Payloads;
import io.lightcone.runtime.rewriter.FixedInterceptor;
import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.HandlerInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * A bundle with its classes loaded, rewritten and initialised. Class initialisers see a fixed clock
 * and seed, which are recorded with the bundle. Safe for several threads.
 */
public final class LoadedBundle {
  private static final long INITIALISER_CLOCK_NANOS = 946_684_800_000_000_000L;

  private final Bundle bundle;
  private final BundleLoader loader;
  private final Map<String, HandlerCode> handlers = new TreeMap<>();
  private final long clockNanos;
  private final long seed;

  private LoadedBundle(Bundle bundle, BundleLoader loader, long clockNanos, long seed) {
    this.bundle = bundle;
    this.loader = loader;
    this.clockNanos = clockNanos;
    this.seed = seed;
  }

  /**
   * Loads a bundle; its class initialisers see the first second of the year 2000 and a seed that
   * depends on its digest alone.
   *
   * @throws io.lightcone.runtime.bundle.BundleException if it can't be loaded
   */
  public static LoadedBundle load(Bundle bundle) {
    long seed = Long.parseUnsignedLong(bundle.digest().substring(0, 16), 16);
    return load(bundle, INITIALISER_CLOCK_NANOS, seed);
  }

  /**
   * Loads a bundle as it was loaded when it was recorded.
   *
   * @param clockNanos wall clock, ns since 1970, that class initialisers see
   * @param seed seed of the randomness that class initialisers see
   * @throws io.lightcone.runtime.bundle.BundleException if it can't be loaded
   */
  public static LoadedBundle load(Bundle bundle, long clockNanos, long seed) {
    BundleLoader loader =
        new BundleLoader(
            bundle, LoadedBundle.class.getClassLoader(), new FixedInterceptor(clockNanos, seed));
    return new LoadedBundle(bundle, loader, clockNanos, seed).initialised();
  }

  /** The same bundle in classes of its own: static fields are as they are when it is loaded. */
  public LoadedBundle again() {
    return again(UnaryOperator.identity());
  }

  /**
   * The same bundle in classes of its own.
   *
   * @param last changes each rewritten class once more before it is defined
   */
  public LoadedBundle again(UnaryOperator<byte[]> last) {
    return new LoadedBundle(bundle, loader.again(last), clockNanos, seed).initialised();
  }

  private LoadedBundle initialised() {
    loader.initialise();
    Payloads payloads = new Payloads();
    for (String name : bundle.handlers().keySet()) {
      handlers.put(name, new HandlerCode(name, digest(), loader.handlerClass(name), payloads));
    }
    return this;
  }

  /** The bundle. */
  public Bundle bundle() {
    return bundle;
  }

  /** SHA-256 of its content. */
  public String digest() {
    return bundle.digest();
  }

  /** What says in a journal that it came into use. */
  public EventBody.BundleLoaded event() {
    return new EventBody.BundleLoaded(digest(), infos(), clockNanos, seed);
  }

  /** The handler of that name, or null. */
  public HandlerCode handler(String name) {
    return handlers.get(name);
  }

  /**
   * A class of the bundle, rewritten as its handlers are.
   *
   * @param name binary name
   * @throws ClassNotFoundException if there is none
   */
  public Class<?> loadClass(String name) throws ClassNotFoundException {
    return loader.loadClass(name);
  }

  Map<String, HandlerCode> handlers() {
    return handlers;
  }

  private List<HandlerInfo> infos() {
    List<HandlerInfo> infos = new ArrayList<>();
    bundle.handlers().forEach((name, type) -> infos.add(new HandlerInfo(name, type)));
    return infos;
  }
}
