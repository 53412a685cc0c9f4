package io.lightcone.runtime.rewriter;

import java.lang.reflect.Proxy;

/**
 * Called by rewritten code in place of the names of classes: those of lambdas and proxies carry a
 * number that the JVM counts up.
 */
@Topic(
    kind = Kind.DETERMINISTIC,
    title = "names of lambdas and proxies",
    wayOut = "their numbers are left out")
public final class ClassNameHooks {
  private ClassNameHooks() {}

  private static String plain(Class<?> type, String name) {
    if (Hooks.current() == null || name.indexOf('$') < 0) {
      return name;
    }
    int lambda = name.indexOf("$$Lambda");
    if (type.isHidden() && lambda >= 0) {
      return name.substring(0, lambda) + "$$Lambda";
    }
    if (type.isHidden() && name.indexOf('/') >= 0) {
      return name.substring(0, name.indexOf('/'));
    }
    return Proxy.isProxyClass(type) ? "$Proxy" : name;
  }

  @InPlaceOf(value = Class.class, receiver = true)
  public static String getName(Class<?> type) {
    return plain(type, type.getName());
  }

  @InPlaceOf(value = Class.class, receiver = true)
  public static String getSimpleName(Class<?> type) {
    return plain(type, type.getSimpleName());
  }

  @InPlaceOf(value = Class.class, receiver = true)
  public static String getTypeName(Class<?> type) {
    return plain(type, type.getTypeName());
  }

  /** What {@code Class.toString} says. */
  static String text(Class<?> type) {
    String kind = type.isInterface() ? "interface " : type.isPrimitive() ? "" : "class ";
    return kind + getName(type);
  }
}
