package io.lightcone.runtime.rewriter;

import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Puts a class initialiser between {@code beginInitialiser} and {@code endInitialiser}. */
final class InitialiserRewriter extends MethodVisitor {
  private final MethodVisitor plain;
  private final Target target;
  private final Label start = new Label();
  private final Label end = new Label();

  /**
   * @param rewriter rewrites the initialiser's own code
   * @param plain takes what is added, as it is
   */
  InitialiserRewriter(MethodVisitor rewriter, MethodVisitor plain, Target target) {
    super(ClassRewriter.API, rewriter);
    this.plain = plain;
    this.target = target;
  }

  @Override
  public void visitCode() {
    super.visitCode();
    call("beginInitialiser");
    plain.visitLabel(start);
  }

  private void call(String hook) {
    plain.visitLdcInsn(Type.getObjectType(target.name()));
    plain.visitMethodInsn(
        Opcodes.INVOKESTATIC,
        Descriptors.internalName(Hooks.class),
        hook,
        "(Ljava/lang/Class;)V",
        false);
  }

  @Override
  public void visitInsn(int opcode) {
    if (opcode == Opcodes.RETURN) {
      call("endInitialiser");
    }
    super.visitInsn(opcode);
  }

  @Override
  public void visitMaxs(int maxStack, int maxLocals) {
    plain.visitLabel(end);
    // the last entry of the table: the code's own handlers come first
    plain.visitTryCatchBlock(start, end, end, null);
    if (target.hasFrames()) {
      plain.visitFrame(Opcodes.F_FULL, 0, null, 1, new Object[] {"java/lang/Throwable"});
    }
    call("endInitialiser");
    plain.visitInsn(Opcodes.ATHROW);
    super.visitMaxs(maxStack, maxLocals);
  }
}
