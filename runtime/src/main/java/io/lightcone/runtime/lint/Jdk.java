package io.lightcone.runtime.lint;

/** The JDK's classes by internal name. */
final class Jdk {
  private Jdk() {}

  /** Not initialised; null where there is none. */
  static Class<?> find(String name) {
    if (!name.startsWith("java/") && !name.startsWith("javax/") && !name.startsWith("jdk/")) {
      return null;
    }
    try {
      return Class.forName(name.replace('/', '.'), false, ClassLoader.getPlatformClassLoader());
    } catch (ClassNotFoundException | LinkageError e) {
      return null;
    }
  }

  static String name(Class<?> type) {
    return type.getName().replace('.', '/');
  }
}
