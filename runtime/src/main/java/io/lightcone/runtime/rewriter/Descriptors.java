package io.lightcone.runtime.rewriter;

import java.lang.invoke.MethodType;
import java.util.LinkedHashSet;
import java.util.Set;

/** Names of classes and methods as class files write them. */
final class Descriptors {
  private Descriptors() {}

  static String internalName(Class<?> type) {
    return type.getName().replace('.', '/');
  }

  static String of(Class<?> returns, Class<?>... parameters) {
    return MethodType.methodType(returns, parameters).toMethodDescriptorString();
  }

  /** Internal names of all classes and interfaces above a class, nearest first. */
  static Set<String> supertypes(Class<?> type) {
    Set<String> names = new LinkedHashSet<>();
    collect(type, names);
    names.remove(internalName(type));
    names.add("java/lang/Object");
    return names;
  }

  private static void collect(Class<?> type, Set<String> names) {
    if (type != null && names.add(internalName(type))) {
      collect(type.getSuperclass(), names);
      for (Class<?> above : type.getInterfaces()) {
        collect(above, names);
      }
    }
  }
}
