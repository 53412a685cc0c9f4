package io.lightcone.runtime.rewriter;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Methods added to a class so that a method reference to something covered has code to rewrite: the
 * reference goes to the added method, whose body is the plain call.
 */
final class Bridges {
  static final String PREFIX = "lightcone$";
  static final int ACCESS = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;

  private final Target target;
  private final Map<Reference, Handle> added = new LinkedHashMap<>();

  /** What is referred to; the type of a bound receiver, which may be a subtype, has to be exact. */
  private record Reference(Handle covered, Type receiver) {}

  Bridges(Target target) {
    this.target = target;
  }

  /**
   * The handle of the method that makes the call.
   *
   * @param captured types of what is bound already
   */
  Handle to(Handle covered, Type[] captured) {
    boolean instance =
        covered.getTag() == Opcodes.H_INVOKEVIRTUAL
            || covered.getTag() == Opcodes.H_INVOKEINTERFACE;
    Type receiver =
        instance && captured.length > 0 ? captured[0] : Type.getObjectType(covered.getOwner());
    return added.computeIfAbsent(new Reference(covered, receiver), this::bridge);
  }

  private Handle bridge(Reference reference) {
    return new Handle(
        Opcodes.H_INVOKESTATIC,
        target.name(),
        PREFIX + added.size(),
        descriptor(reference.covered(), reference.receiver()),
        target.isInterface());
  }

  private static String descriptor(Handle covered, Type owner) {
    Type[] given = Type.getArgumentTypes(covered.getDesc());
    return switch (covered.getTag()) {
      case Opcodes.H_INVOKESTATIC -> covered.getDesc();
      case Opcodes.H_NEWINVOKESPECIAL -> Type.getMethodDescriptor(owner, given);
      default ->
          Type.getMethodDescriptor(
              Type.getReturnType(covered.getDesc()), withReceiver(owner, given));
    };
  }

  private static Type[] withReceiver(Type owner, Type[] given) {
    Type[] all = new Type[given.length + 1];
    all[0] = owner;
    System.arraycopy(given, 0, all, 1, given.length);
    return all;
  }

  /** Writes the methods through visitors that rewrite them. */
  void write(BiFunction<String, String, MethodVisitor> methods) {
    for (Map.Entry<Reference, Handle> entry : added.entrySet()) {
      Handle bridge = entry.getValue();
      MethodVisitor method = methods.apply(bridge.getName(), bridge.getDesc());
      write(method, entry.getKey().covered(), bridge.getDesc());
    }
  }

  private static void write(MethodVisitor method, Handle covered, String descriptor) {
    method.visitCode();
    if (covered.getTag() == Opcodes.H_NEWINVOKESPECIAL) {
      method.visitTypeInsn(Opcodes.NEW, covered.getOwner());
      method.visitInsn(Opcodes.DUP);
    }
    int local = 0;
    for (Type argument : Type.getArgumentTypes(descriptor)) {
      method.visitVarInsn(argument.getOpcode(Opcodes.ILOAD), local);
      local += argument.getSize();
    }
    method.visitMethodInsn(
        opcode(covered),
        covered.getOwner(),
        covered.getName(),
        covered.getDesc(),
        covered.isInterface());
    method.visitInsn(Type.getReturnType(descriptor).getOpcode(Opcodes.IRETURN));
    method.visitMaxs(local + 2, local);
    method.visitEnd();
  }

  private static int opcode(Handle covered) {
    return switch (covered.getTag()) {
      case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
      case Opcodes.H_INVOKEINTERFACE -> Opcodes.INVOKEINTERFACE;
      case Opcodes.H_NEWINVOKESPECIAL -> Opcodes.INVOKESPECIAL;
      default -> Opcodes.INVOKEVIRTUAL;
    };
  }
}
