package io.lightcone.runtime.lint;

import io.lightcone.runtime.bundle.BundleException;
import io.lightcone.runtime.rewriter.MalformedClassException;
import io.lightcone.runtime.rewriter.Rewriter;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** The classes of a bundle, read when they are first asked for. */
final class Code {
  private static final String OBJECT = "java/lang/Object";

  private final Function<String, byte[]> classFiles;
  private final Map<String, Optional<ClassNode>> classes = new HashMap<>();

  /**
   * @param classFiles the class file of an internal name, or null where the bundle has none
   */
  Code(Function<String, byte[]> classFiles) {
    this.classFiles = classFiles;
  }

  /** The class, or null where it is not the bundle's. */
  ClassNode find(String name) {
    return classes.computeIfAbsent(name, this::read).orElse(null);
  }

  private Optional<ClassNode> read(String name) {
    byte[] classFile = name.startsWith("[") ? null : classFiles.apply(name);
    if (classFile == null) {
      return Optional.empty();
    }
    try {
      Rewriter.check(classFile);
      ClassNode node = new ClassNode();
      new ClassReader(classFile).accept(node, ClassReader.SKIP_FRAMES);
      return Optional.of(node);
    } catch (MalformedClassException e) {
      throw damaged(name, e.getMessage(), e);
    } catch (RuntimeException | StackOverflowError e) {
      throw damaged(name, e.toString(), e); // the reader throws what its arrays throw
    }
  }

  static BundleException damaged(String name, String why, Throwable cause) {
    return new BundleException("class is damaged: " + name.replace('/', '.') + ": " + why, cause);
  }

  /** Internal names of the classes and interfaces above one, as far as they are known. */
  Set<String> above(String name) {
    Set<String> names = new LinkedHashSet<>();
    collect(name, names);
    names.remove(name);
    names.add(OBJECT);
    return names;
  }

  private void collect(String name, Set<String> names) {
    if (name == null || !names.add(name)) {
      return;
    }
    ClassNode node = find(name);
    if (node != null) {
      collect(node.superName, names);
      node.interfaces.forEach(type -> collect(type, names));
      return;
    }
    Class<?> type = Jdk.find(name);
    if (type != null) {
      collect(type.getSuperclass() == null ? null : Jdk.name(type.getSuperclass()), names);
      for (Class<?> above : type.getInterfaces()) {
        collect(Jdk.name(above), names);
      }
    }
  }

  /** Where a call of a method of {@code owner} ends up in the bundle, or null. */
  Method resolve(String owner, String name, String descriptor) {
    ClassNode node = find(owner);
    while (node != null) {
      MethodNode method = method(node, name, descriptor);
      if (method != null) {
        return (method.access & Opcodes.ACC_ABSTRACT) == 0 ? new Method(node, method) : null;
      }
      node = node.superName == null ? null : find(node.superName);
    }
    return name.equals("<init>") || name.equals("<clinit>")
        ? null
        : ofInterfaces(owner, name, descriptor);
  }

  private Method ofInterfaces(String owner, String name, String descriptor) {
    for (String type : above(owner)) {
      ClassNode node = find(type);
      MethodNode method = node == null ? null : method(node, name, descriptor);
      if (method != null && (method.access & Opcodes.ACC_ABSTRACT) == 0) {
        return new Method(node, method);
      }
    }
    return null;
  }

  static MethodNode method(ClassNode node, String name, String descriptor) {
    for (MethodNode method : node.methods) {
      if (method.name.equals(name) && method.desc.equals(descriptor)) {
        return method;
      }
    }
    return null;
  }
}
