package io.lightcone.runtime.rewriter;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.util.CheckClassAdapter;

/** Loads the classes of the test package {@code subject} rewritten and verified. */
final class RewrittenSubjects extends ClassLoader implements InitialiserScope {
  static final String PACKAGE = "io.lightcone.runtime.rewriter.subject.";

  private final Rewriter rewriter = new Rewriter(RewrittenSubjects::plainBytes);

  RewrittenSubjects() {
    super(RewrittenSubjects.class.getClassLoader());
  }

  @Override
  public Interceptor interceptorFor(String className) {
    return new FixedInterceptor(1_000_000_000L, 7).named(className);
  }

  static byte[] plainBytes(String internalName) {
    try (InputStream in =
        RewrittenSubjects.class.getClassLoader().getResourceAsStream(internalName + ".class")) {
      return in == null ? null : in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!name.startsWith(PACKAGE)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      if (loaded == null) {
        byte[] rewritten = rewriter.rewrite(plainBytes(name.replace('.', '/')));
        loaded = defineClass(name, rewritten, 0, rewritten.length);
      }
      return loaded;
    }
  }

  /** What ASM's verifier says of a class file; empty if nothing. */
  static String complaints(byte[] classFile, ClassLoader loader) {
    StringWriter complaints = new StringWriter();
    CheckClassAdapter.verify(
        new ClassReader(classFile), loader, false, new PrintWriter(complaints));
    return complaints.toString();
  }

  /** Calls a static method without arguments with nothing bound. */
  Object plain(String type, String method) throws Exception {
    try {
      Method m = loadClass(PACKAGE + type).getDeclaredMethod(method);
      m.setAccessible(true);
      return m.invoke(null);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw (Exception) e.getCause();
    }
  }

  /** Calls a static method without arguments with an interceptor bound. */
  Object bound(Interceptor interceptor, String type, String method) throws Exception {
    Hooks.bind(interceptor);
    try {
      return plain(type, method);
    } finally {
      Hooks.unbind();
    }
  }
}
