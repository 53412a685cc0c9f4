package io.lightcone.runtime.bundle;

import io.lightcone.runtime.rewriter.MalformedClassException;
import io.lightcone.runtime.rewriter.Rewriter;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Finds the handlers of a bundle without loading a class of it. */
final class HandlerIndex {
  private static final String HANDLER = "io/lightcone/runtime/handler/Handler";
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]+");

  private final Bundle bundle;
  private final String origin;
  private final Map<String, ClassFacts> facts = new HashMap<>();

  HandlerIndex(Bundle bundle, String origin) {
    this.bundle = bundle;
    this.origin = origin;
  }

  /** Class names by handler names. */
  SortedMap<String, String> handlers() {
    SortedMap<String, String> handlers = new TreeMap<>();
    for (String className : bundle.classNames()) {
      ClassFacts found = facts(className.replace('.', '/'));
      if (found.isConcrete() && !isLocal(className) && isHandler(found, new HashSet<>())) {
        add(handlers, className, found);
      }
    }
    return Collections.unmodifiableSortedMap(handlers);
  }

  private void add(SortedMap<String, String> handlers, String className, ClassFacts found) {
    if (!found.isPublic() || !found.hasPublicConstructor) {
      throw error(
          "handler needs to be a public class with a public constructor without arguments: "
              + className);
    }
    String name = found.handlerName == null ? defaultName(className) : found.handlerName;
    if (!NAME.matcher(name).matches()) {
      throw error("handler name of " + className + " is not of letters, digits, ., _, -: " + name);
    }
    String other = handlers.put(name, className);
    if (other != null) {
      throw error(
          "two handlers have one name: "
              + other
              + " and "
              + className
              + "; give one a @HandlerName: "
              + name);
    }
  }

  private BundleException error(String message) {
    return new BundleException("bundle " + origin + ": " + message);
  }

  private static String simpleName(String className) {
    return className.substring(
        Math.max(className.lastIndexOf('.'), className.lastIndexOf('$')) + 1);
  }

  private static String defaultName(String className) {
    String simple = simpleName(className);
    return Character.toLowerCase(simple.charAt(0)) + simple.substring(1);
  }

  /** Classes inside methods are numbered; nobody outside the method can make them. */
  private static boolean isLocal(String className) {
    String simple = simpleName(className);
    return simple.isEmpty() || Character.isDigit(simple.charAt(0));
  }

  private boolean isHandler(ClassFacts type, Set<String> seen) {
    for (String above : type.interfaces) {
      if (above.equals(HANDLER) || isHandler(above, seen)) {
        return true;
      }
    }
    return isHandler(type.superName, seen);
  }

  /** A class that is its own ancestor is met only once. */
  private boolean isHandler(String internalName, Set<String> seen) {
    return internalName != null
        && seen.add(internalName)
        && bundle.shared(internalName + ".class") != null
        && isHandler(facts(internalName), seen);
  }

  private ClassFacts facts(String internalName) {
    ClassFacts found = facts.get(internalName);
    if (found == null) {
      found = read(internalName);
      facts.put(internalName, found);
    }
    return found;
  }

  private ClassFacts read(String internalName) {
    byte[] classFile = bundle.shared(internalName + ".class");
    try {
      Rewriter.check(classFile);
      return ClassFacts.of(classFile);
    } catch (MalformedClassException e) {
      throw error("class is damaged: " + internalName + ": " + e.getMessage());
    } catch (RuntimeException | StackOverflowError e) {
      // the reader of class files throws what its arrays throw
      throw new BundleException(
          "bundle " + origin + ": class is damaged: " + internalName + ": " + e, e);
    }
  }
}
