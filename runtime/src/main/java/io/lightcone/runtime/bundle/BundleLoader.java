package io.lightcone.runtime.bundle;

import io.lightcone.runtime.handler.Handler;
import io.lightcone.runtime.rewriter.FixedInterceptor;
import io.lightcone.runtime.rewriter.InitialiserScope;
import io.lightcone.runtime.rewriter.Interceptor;
import io.lightcone.runtime.rewriter.MalformedClassException;
import io.lightcone.runtime.rewriter.Rewriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * Loads a bundle's classes, rewritten. What the bundle carries comes from the bundle, but for the
 * handler API and SLF4J, which both sides must share; what it doesn't carry comes from the JDK or,
 * for {@code io.lightcone}, SLF4J and Jackson, from the runtime, where it is not rewritten. Nothing
 * else of the runtime's class path can be seen. Safe for use by several threads.
 */
public final class BundleLoader extends ClassLoader implements InitialiserScope {
  private static final List<String> SHARED =
      List.of("io.lightcone.runtime.handler.", "io.lightcone.runtime.rewriter.");
  private static final String LOGGING = "org.slf4j.";
  private static final List<String> OFFERED =
      List.of("io.lightcone.", LOGGING, "com.fasterxml.jackson.");

  static {
    registerAsParallelCapable();
  }

  private final Bundle bundle;
  private final ClassLoader runtime;
  private final FixedInterceptor initialisers;
  private final Rewriter rewriter;
  private final Map<String, byte[]> rewritten;
  private final UnaryOperator<byte[]> last;

  /**
   * @param runtime where the runtime's own classes come from
   * @param initialisers what class initialisers ask
   */
  public BundleLoader(Bundle bundle, ClassLoader runtime, FixedInterceptor initialisers) {
    this(bundle, runtime, initialisers, new ConcurrentHashMap<>(), UnaryOperator.identity());
  }

  private BundleLoader(
      Bundle bundle,
      ClassLoader runtime,
      FixedInterceptor initialisers,
      Map<String, byte[]> rewritten,
      UnaryOperator<byte[]> last) {
    super("bundle-" + bundle.digest().substring(0, 12), getPlatformClassLoader());
    this.bundle = bundle;
    this.runtime = runtime;
    this.initialisers = initialisers;
    this.rewriter = new Rewriter(this::classFile);
    this.rewritten = rewritten;
    this.last = last;
  }

  /**
   * A loader of the same classes, none of them loaded yet; what is rewritten already is shared.
   *
   * @param last changes each rewritten class once more before it is defined
   */
  public BundleLoader again(UnaryOperator<byte[]> last) {
    return new BundleLoader(bundle, runtime, initialisers, rewritten, last);
  }

  /** The bundle whose classes these are. */
  public Bundle bundle() {
    return bundle;
  }

  /**
   * Runs the class initialisers of all handlers, in the order of their class names.
   *
   * @throws BundleException if one fails
   */
  public void initialise() {
    for (String className : List.copyOf(bundle.handlers().values())) {
      try {
        Class.forName(className, true, this);
      } catch (ClassNotFoundException | LinkageError e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        throw new BundleException("handler can't be initialised: " + className + ": " + cause, e);
      } catch (Error e) {
        throw new BundleException("handler can't be initialised: " + className + ": " + e, e);
      }
    }
  }

  /**
   * The class of a handler.
   *
   * @throws BundleException if the bundle has none of that name, or it can't be loaded
   */
  public Class<? extends Handler> handlerClass(String handler) {
    String className = bundle.handlers().get(handler);
    if (className == null) {
      throw new BundleException("no handler of that name in the bundle: " + handler);
    }
    try {
      return loadClass(className).asSubclass(Handler.class);
    } catch (ClassNotFoundException | LinkageError e) {
      throw new BundleException("handler can't be loaded: " + className + ": " + e, e);
    }
  }

  /** Handlers may see it, so it holds no identity. */
  @Override
  public String toString() {
    return getName();
  }

  @Override
  public Interceptor interceptorFor(String className) {
    return initialisers.named(className);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? find(name) : loaded;
    }
  }

  private Class<?> find(String name) throws ClassNotFoundException {
    byte[] classFile = isShared(name) ? null : bundle.shared(entry(name));
    if (classFile != null && !name.startsWith("java.")) {
      return define(name, classFile);
    }
    if (OFFERED.stream().anyMatch(name::startsWith)) {
      return runtime.loadClass(name);
    }
    return super.loadClass(name, false);
  }

  /** Of the first two the packages alone: bundles may have packages below them. */
  private static boolean isShared(String name) {
    String packageDot = name.substring(0, name.lastIndexOf('.') + 1);
    return SHARED.contains(packageDot) || name.startsWith(LOGGING);
  }

  private static String entry(String className) {
    return className.replace('.', '/') + ".class";
  }

  private Class<?> define(String name, byte[] classFile) {
    byte[] code;
    try {
      code = last.apply(rewritten.computeIfAbsent(name, key -> rewriter.rewrite(classFile)));
    } catch (MalformedClassException e) {
      ClassFormatError error = new ClassFormatError(name + ": " + e.getMessage());
      error.initCause(e);
      throw error;
    }
    return defineClass(name, code, 0, code.length);
  }

  /** For what is above a class: the JDK's own classes are never asked for. */
  private byte[] classFile(String internalName) {
    byte[] own = bundle.shared(internalName + ".class");
    if (own != null) {
      return own;
    }
    if (OFFERED.stream().noneMatch(internalName.replace('/', '.')::startsWith)) {
      return null;
    }
    try (InputStream in = runtime.getResourceAsStream(internalName + ".class")) {
      return in == null ? null : in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public URL getResource(String name) {
    URL own = findResource(name);
    return own == null ? super.getResource(name) : own;
  }

  @Override
  public InputStream getResourceAsStream(String name) {
    byte[] own = bundle.shared(name);
    return own == null ? super.getResourceAsStream(name) : new ByteArrayInputStream(own);
  }

  @Override
  protected URL findResource(String name) {
    byte[] own = bundle.shared(name);
    return own == null ? null : BundleUrl.of(bundle.digest(), name, own);
  }

  @Override
  protected Enumeration<URL> findResources(String name) {
    URL own = findResource(name);
    return own == null ? Collections.emptyEnumeration() : Collections.enumeration(List.of(own));
  }
}
