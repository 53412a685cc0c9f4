package io.lightcone.runtime.rewriter;

import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Rewrites one class. */
final class ClassRewriter extends ClassVisitor {
  static final int API = Opcodes.ASM9;
  private static final String HASH = "hashCode()I";
  private static final String TEXT = "toString()Ljava/lang/String;";

  private final Ancestry ancestry;
  private Target target;
  private Bridges bridges;
  private boolean plainObject;
  private boolean hasHash;
  private boolean hasText;

  ClassRewriter(ClassVisitor next, Ancestry ancestry) {
    super(API, next);
    this.ancestry = ancestry;
  }

  @Override
  public void visit(
      int version, int access, String name, String signature, String superName, String[] above) {
    target = new Target(name, version & 0xFFFF, (access & Opcodes.ACC_INTERFACE) != 0);
    bridges = new Bridges(target);
    plainObject =
        "java/lang/Object".equals(superName)
            && (access & (Opcodes.ACC_INTERFACE | Opcodes.ACC_MODULE)) == 0;
    String extended = superName == null ? null : Rules.made(superName);
    super.visit(version, access, name, signature, extended, above);
  }

  @Override
  public MethodVisitor visitMethod(
      int access, String name, String descriptor, String signature, String[] exceptions) {
    hasHash |= HASH.equals(name + descriptor);
    hasText |= TEXT.equals(name + descriptor);
    MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
    if ((access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE)) != 0) {
      return next;
    }
    boolean initialiser = name.equals("<clinit>");
    MethodVisitor rewriter = rewriter(next, initialiser);
    return initialiser && target.canLoadOwnClass()
        ? new InitialiserRewriter(rewriter, next, target)
        : rewriter;
  }

  private MethodRewriter rewriter(MethodVisitor next, boolean initialiser) {
    return new MethodRewriter(next, target, ancestry, bridges, initialiser);
  }

  @Override
  public void visitEnd() {
    if (plainObject && !hasHash) {
      addIdentity("hashCode", "()I", "identityHashCode", "(Ljava/lang/Object;)I", Opcodes.IRETURN);
    }
    if (plainObject && !hasText) {
      addIdentity(
          "toString",
          "()Ljava/lang/String;",
          "plainString",
          "(Ljava/lang/Object;)Ljava/lang/String;",
          Opcodes.ARETURN);
    }
    bridges.write(
        (name, descriptor) ->
            rewriter(super.visitMethod(Bridges.ACCESS, name, descriptor, null, null), false));
    super.visitEnd();
  }

  /** Reaches the callers that the rewriter can't: the JDK's own collections and formatters. */
  private void addIdentity(
      String name, String descriptor, String hook, String hookDescriptor, int returns) {
    MethodVisitor method =
        super.visitMethod(Opcodes.ACC_PUBLIC | Opcodes.ACC_SYNTHETIC, name, descriptor, null, null);
    method.visitCode();
    method.visitVarInsn(Opcodes.ALOAD, 0);
    method.visitMethodInsn(
        Opcodes.INVOKESTATIC,
        Descriptors.internalName(IdentityHooks.class),
        hook,
        hookDescriptor,
        false);
    method.visitInsn(returns);
    method.visitMaxs(1, 1);
    method.visitEnd();
  }
}
