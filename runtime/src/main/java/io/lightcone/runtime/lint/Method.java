package io.lightcone.runtime.lint;

import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** A method of the bundle. */
record Method(ClassNode owner, MethodNode node) {
  /** Tells methods apart. */
  String key() {
    return owner.name + "." + node.name + node.desc;
  }

  /** {@code FrostAlarm.handle}. */
  String text() {
    String name = owner.name.substring(owner.name.lastIndexOf('/') + 1);
    return switch (node.name) {
      case "<init>" -> "new " + name;
      case "<clinit>" -> "static initialiser of " + name;
      default -> name + "." + node.name;
    };
  }

  boolean isInitialiser() {
    return node.name.equals("<clinit>");
  }

  String file() {
    return owner.sourceFile == null
        ? owner.name.substring(owner.name.lastIndexOf('/') + 1) + ".class"
        : owner.sourceFile;
  }
}
