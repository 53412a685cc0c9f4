package io.lightcone.runtime.lint;

import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;

/**
 * Finds texts and hashes made of an object that has none of its own: a payload with one of them
 * says nothing.
 */
final class IdentityTexts {
  static final String WAY_OUT =
      "the number is the same in replay, and means nothing: give the class a toString or a hashCode,"
          + " or put its content";
  private static final String LAMBDAS = "java/lang/invoke/LambdaMetafactory";
  private static final String CONCAT = "java/lang/invoke/StringConcatFactory";
  private static final String OF_OBJECT = "(Ljava/lang/Object;)";

  private final Code code;

  IdentityTexts(Code code) {
    this.code = code;
  }

  /** What is shown by the instruction, in words, or null. */
  String shown(AbstractInsnNode insn, Flow flow) {
    if (insn instanceof InvokeDynamicInsnNode link && link.bsm.getOwner().equals(CONCAT)) {
      Type[] types = Type.getArgumentTypes(link.desc);
      for (int i = 0; i < types.length; i++) {
        String shown = without("toString", insn, types.length - 1 - i, types[i], flow);
        if (shown != null) {
          return "text of " + shown;
        }
      }
    }
    return insn instanceof MethodInsnNode call ? shownByCall(call, flow) : null;
  }

  private String shownByCall(MethodInsnNode call, Flow flow) {
    String named = call.owner + "." + call.name;
    if (named.equals("java/lang/System.identityHashCode")) {
      return "System.identityHashCode";
    }
    boolean takesObject = call.desc.startsWith(OF_OBJECT);
    Type receiver = Type.getObjectType(call.owner);
    String shown =
        switch (named) {
          case "java/lang/String.valueOf",
              "java/util/Objects.toString",
              "java/lang/StringBuilder.append",
              "java/lang/StringBuffer.append" ->
              takesObject ? without("toString", call, 0, null, flow) : null;
          default -> ownMethod(call, receiver, flow);
        };
    return shown == null ? null : (call.name.equals("hashCode") ? "hash of " : "text of ") + shown;
  }

  private String ownMethod(MethodInsnNode call, Type receiver, Flow flow) {
    boolean asks =
        call.getOpcode() != Opcodes.INVOKESPECIAL
            && (call.name + call.desc).matches("toString\\(\\).*|hashCode\\(\\)I");
    return asks ? without(call.name, call, 0, receiver, flow) : null;
  }

  private String without(
      String method, AbstractInsnNode insn, int depth, Type declared, Flow flow) {
    Set<AbstractInsnNode> makers = flow.makers(insn, depth);
    if (!makers.isEmpty()) {
      for (AbstractInsnNode maker : makers) {
        String shown = maker instanceof InvokeDynamicInsnNode link ? lambda(link) : null;
        Type type = typeOf(maker);
        String without = shown == null && type != null ? without(method, type) : shown;
        if (without != null) {
          return without;
        }
      }
    }
    return declared == null ? null : without(method, declared);
  }

  private static String lambda(InvokeDynamicInsnNode link) {
    return link.bsm.getOwner().equals(LAMBDAS) ? "a lambda" : null;
  }

  private static Type typeOf(AbstractInsnNode maker) {
    return switch (maker.getOpcode()) {
      case Opcodes.NEW -> Type.getObjectType(((TypeInsnNode) maker).desc);
      case Opcodes.NEWARRAY, Opcodes.ANEWARRAY, Opcodes.MULTIANEWARRAY -> Type.getType("[I");
      case Opcodes.GETFIELD, Opcodes.GETSTATIC -> Type.getType(((FieldInsnNode) maker).desc);
      case Opcodes.INVOKEVIRTUAL,
          Opcodes.INVOKESTATIC,
          Opcodes.INVOKESPECIAL,
          Opcodes.INVOKEINTERFACE ->
          Type.getReturnType(((MethodInsnNode) maker).desc);
      default -> null;
    };
  }

  /** The type in words, if objects of it show their identity; null if not, or it can't be told. */
  private String without(String method, Type type) {
    if (type.getSort() == Type.ARRAY) {
      return "an array";
    }
    if (type.getSort() != Type.OBJECT) {
      return null;
    }
    String name = type.getInternalName();
    ClassNode node = code.find(name);
    boolean without = node == null ? ofJdk(method, name) : ofBundle(method, node);
    return without ? "a " + type.getClassName() : null;
  }

  private boolean ofBundle(String method, ClassNode first) {
    if ((first.access & (Opcodes.ACC_INTERFACE | Opcodes.ACC_ABSTRACT)) != 0) {
      return false;
    }
    ClassNode node = first;
    while (node != null) {
      boolean own =
          node.methods.stream()
              .anyMatch(
                  one -> one.name.equals(method) && Type.getArgumentTypes(one.desc).length == 0);
      if (own) {
        return false;
      }
      if (code.find(node.superName) == null) {
        return node.superName.equals("java/lang/Object") || ofJdk(method, node.superName);
      }
      node = code.find(node.superName);
    }
    return false;
  }

  /** Of a class that may have subclasses with a text of their own, nothing is said. */
  private static boolean ofJdk(String method, String name) {
    Class<?> type = name.equals("java/lang/Object") ? null : Jdk.find(name);
    if (type == null || type.isInterface()) {
      return false;
    }
    try {
      return type.getMethod(method).getDeclaringClass() == Object.class
          && !java.lang.reflect.Modifier.isAbstract(type.getModifiers());
    } catch (NoSuchMethodException e) {
      return false;
    }
  }
}
