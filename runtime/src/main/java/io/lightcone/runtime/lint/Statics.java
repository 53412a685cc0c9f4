package io.lightcone.runtime.lint;

import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** Finds where what static fields hold is changed after the class was initialised. */
final class Statics {
  static final String WAY_OUT =
      "replay can't restore it: keep it in a woof, and read it from there";

  /** Names by which the JDK's mutable classes are changed. */
  private static final Set<String> MUTATORS =
      Set.of(
          "add",
          "addAll",
          "addFirst",
          "addLast",
          "put",
          "putAll",
          "putFirst",
          "putLast",
          "putIfAbsent",
          "putVal",
          "remove",
          "removeAll",
          "removeIf",
          "removeFirst",
          "removeLast",
          "retainAll",
          "clear",
          "set",
          "push",
          "pop",
          "poll",
          "pollFirst",
          "pollLast",
          "offer",
          "offerFirst",
          "offerLast",
          "compute",
          "computeIfAbsent",
          "computeIfPresent",
          "merge",
          "replace",
          "replaceAll",
          "sort",
          "append",
          "insert",
          "delete",
          "deleteCharAt",
          "reverse",
          "setLength",
          "setCharAt",
          "incrementAndGet",
          "getAndIncrement",
          "decrementAndGet",
          "getAndDecrement",
          "addAndGet",
          "getAndAdd",
          "getAndSet",
          "compareAndSet",
          "updateAndGet",
          "getAndUpdate",
          "accumulateAndGet",
          "getAndAccumulate",
          "lazySet",
          "increment",
          "decrement",
          "accumulate",
          "reset",
          "sumThenReset",
          "nextInt",
          "nextLong",
          "nextDouble",
          "nextFloat",
          "nextBoolean",
          "nextBytes",
          "nextGaussian",
          "setSeed",
          "setTime",
          "flip",
          "addElement",
          "removeElement",
          "roll",
          "setTimeInMillis");

  private static final int DEEPEST = 8;

  private final Code code;
  private final Method method;

  Statics(Code code, Method method) {
    this.code = code;
    this.method = method;
  }

  /** What static the instruction changes, in words, or null. */
  String mutated(AbstractInsnNode insn, Flow flow) {
    if (method.isInitialiser()) {
      return null;
    }
    if (insn instanceof FieldInsnNode field && insn.getOpcode() == Opcodes.PUTSTATIC) {
      return "static field " + name(field) + " is written";
    }
    if (insn instanceof FieldInsnNode field && insn.getOpcode() == Opcodes.PUTFIELD) {
      return held(insn, 1, flow, "." + field.name + " is written");
    }
    if (insn.getOpcode() >= Opcodes.IASTORE && insn.getOpcode() <= Opcodes.SASTORE) {
      return held(insn, 2, flow, ", an array, is written to");
    }
    if (insn instanceof MethodInsnNode call && isMutator(call)) {
      int depth = Type.getArgumentTypes(call.desc).length;
      return held(insn, depth, flow, " is changed by " + call.name);
    }
    return null;
  }

  private boolean isMutator(MethodInsnNode call) {
    return call.getOpcode() != Opcodes.INVOKESTATIC
        && call.getOpcode() != Opcodes.INVOKESPECIAL
        && call.owner.startsWith("java/")
        && MUTATORS.contains(call.name);
  }

  private String held(AbstractInsnNode insn, int depth, Flow flow, String what) {
    for (AbstractInsnNode maker : flow.makers(insn, depth)) {
      FieldInsnNode field = field(maker, flow, 0);
      if (field != null) {
        return "what static field " + name(field) + " holds" + what;
      }
    }
    return null;
  }

  /** The static that a value comes from, also through fields and elements of what it holds. */
  private FieldInsnNode field(AbstractInsnNode maker, Flow flow, int deep) {
    if (deep > DEEPEST) {
      return null;
    }
    if (maker instanceof FieldInsnNode field && maker.getOpcode() == Opcodes.GETSTATIC) {
      return code.find(field.owner) == null ? null : field;
    }
    int holder =
        switch (maker.getOpcode()) {
          case Opcodes.GETFIELD -> 0;
          case Opcodes.AALOAD -> 1;
          default -> -1;
        };
    if (maker instanceof MethodInsnNode call && call.name.equals("get") && isOfCollection(call)) {
      holder = Type.getArgumentTypes(call.desc).length;
    }
    if (holder >= 0) {
      for (AbstractInsnNode above : flow.makers(maker, holder)) {
        FieldInsnNode field = field(above, flow, deep + 1);
        if (field != null) {
          return field;
        }
      }
    }
    return null;
  }

  private static boolean isOfCollection(MethodInsnNode call) {
    return call.owner.startsWith("java/util/") && call.getOpcode() != Opcodes.INVOKESTATIC;
  }

  private static String name(FieldInsnNode field) {
    return field.owner.substring(field.owner.lastIndexOf('/') + 1) + "." + field.name;
  }
}
