package io.lightcone.runtime.rewriter;

import java.util.Objects;

/**
 * Binds an {@link Interceptor} to the current thread. Rewritten code asks the one bound last; with
 * none bound it behaves as the code it was made from.
 */
public final class Hooks {
  private static final ThreadLocal<Binding> CURRENT = new ThreadLocal<>();

  private Hooks() {}

  /**
   * Binds an interceptor until the matching {@link #unbind()}.
   *
   * @return the one bound before, or null; {@code unbind} brings it back
   */
  public static Interceptor bind(Interceptor interceptor) {
    Binding previous = CURRENT.get();
    CURRENT.set(new Binding(Objects.requireNonNull(interceptor, "interceptor"), previous));
    return previous == null ? null : previous.interceptor;
  }

  /**
   * Undoes the last {@link #bind}.
   *
   * @throws IllegalStateException if nothing is bound
   */
  public static void unbind() {
    Binding binding = CURRENT.get();
    if (binding == null) {
      throw new IllegalStateException("no interceptor is bound to this thread");
    }
    CURRENT.set(binding.previous);
  }

  /** The interceptor bound to this thread, or null. */
  public static Interceptor bound() {
    Binding binding = CURRENT.get();
    return binding == null ? null : binding.interceptor;
  }

  static Binding current() {
    return CURRENT.get();
  }

  /** Called by rewritten code before it writes a static field outside a class initialiser. */
  public static void staticWritten(String field) {
    Binding binding = CURRENT.get();
    if (binding != null) {
      binding.interceptor.staticWritten(field);
    }
  }

  /** Called by rewritten code as a class initialiser begins. */
  public static void beginInitialiser(Class<?> type) {
    if (type.getClassLoader() instanceof InitialiserScope scope) {
      bind(scope.interceptorFor(type.getName()));
    }
  }

  /** Called by rewritten code as a class initialiser ends, in whichever way. */
  public static void endInitialiser(Class<?> type) {
    if (type.getClassLoader() instanceof InitialiserScope) {
      unbind();
    }
  }
}
