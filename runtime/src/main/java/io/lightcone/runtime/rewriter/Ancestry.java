package io.lightcone.runtime.rewriter;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.objectweb.asm.ClassReader;

/**
 * What is above a class, found without loading any but the JDK's own. A class that can't be found
 * has {@code Object} above it. Safe for use by several threads.
 */
final class Ancestry {
  private static final String OBJECT = "java/lang/Object";
  private static final Map<String, Class<?>> JDK = new ConcurrentHashMap<>();
  private static final Map<String, Set<String>> JDK_SUPERTYPES = new ConcurrentHashMap<>();
  private static final Map<String, Map<String, Boolean>> SETTLED = new ConcurrentHashMap<>();

  private final Function<String, byte[]> classFiles;
  private final Map<String, Set<String>> known = new ConcurrentHashMap<>();

  /**
   * @param classFiles the class file of an internal name, or null
   */
  Ancestry(Function<String, byte[]> classFiles) {
    this.classFiles = classFiles;
  }

  /** Internal names of all classes and interfaces above a class. */
  Set<String> supertypes(String name) {
    if (name.startsWith("[")) {
      return Set.of(OBJECT);
    }
    Set<String> above = isJdk(name) ? JDK_SUPERTYPES.get(name) : known.get(name);
    if (above == null) {
      above = isJdk(name) ? ofJdk(name) : ofBundle(name);
      (isJdk(name) ? JDK_SUPERTYPES : known).put(name, above);
    }
    return above;
  }

  /** Whether the class is the JDK's and has a hash and text of its own, so that no rule applies. */
  static boolean settled(String owner, String method) {
    if (!isJdk(owner)) {
      return false;
    }
    Map<String, Boolean> methods = SETTLED.get(owner);
    if (methods == null) {
      methods =
          Map.of(
              "hashCode", ownMethod(owner, "hashCode"), "toString", ownMethod(owner, "toString"));
      SETTLED.put(owner, methods);
    }
    return methods.get(method);
  }

  private static boolean ownMethod(String owner, String method) {
    Class<?> type = jdk(owner);
    if (type == null || type.isInterface()) {
      return false;
    }
    return method.equals("hashCode")
        ? Structure.ofHash(type) == Structure.NONE
        : IdentityHooks.hasOwnText(type);
  }

  private static boolean isJdk(String name) {
    return name.startsWith("java/") || name.startsWith("javax/") || name.startsWith("jdk/");
  }

  private static Class<?> jdk(String name) {
    Class<?> type = JDK.get(name);
    if (type == null) {
      try {
        ClassLoader platform = ClassLoader.getPlatformClassLoader();
        type = Class.forName(name.replace('/', '.'), false, platform);
        JDK.put(name, type);
      } catch (ClassNotFoundException | LinkageError e) {
        return null; // not in this JDK: the JVM will say so if it is ever needed
      }
    }
    return type;
  }

  private static Set<String> ofJdk(String name) {
    Class<?> type = jdk(name);
    return type == null ? Set.of(OBJECT) : Descriptors.supertypes(type);
  }

  private Set<String> ofBundle(String name) {
    Set<String> above = new LinkedHashSet<>();
    collect(name, above);
    above.remove(name);
    above.add(OBJECT);
    return above;
  }

  /** A class that is its own ancestor is met only once. */
  private void collect(String name, Set<String> above) {
    if (name == null || !above.add(name)) {
      return;
    }
    if (isJdk(name)) {
      above.addAll(supertypes(name));
      return;
    }
    byte[] classFile = classFiles.apply(name);
    if (classFile == null) {
      return;
    }
    ClassShape.check(classFile);
    ClassReader reader = new ClassReader(classFile);
    collect(reader.getSuperName(), above);
    for (String type : reader.getInterfaces()) {
      collect(type, above);
    }
  }
}
