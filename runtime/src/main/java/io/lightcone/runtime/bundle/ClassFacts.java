package io.lightcone.runtime.bundle;

import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** What a class file says about being a handler, without loading it. */
final class ClassFacts extends ClassVisitor {
  private static final String HANDLER_NAME = "Lio/lightcone/runtime/handler/HandlerName;";

  int access;
  String superName;
  String[] interfaces;
  String handlerName;
  boolean hasPublicConstructor;

  private ClassFacts() {
    super(Opcodes.ASM9);
  }

  static ClassFacts of(byte[] classFile) {
    ClassFacts facts = new ClassFacts();
    int flags = ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES;
    new ClassReader(classFile).accept(facts, flags);
    return facts;
  }

  boolean isConcrete() {
    return (access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_INTERFACE)) == 0;
  }

  boolean isPublic() {
    return (access & Opcodes.ACC_PUBLIC) != 0;
  }

  @Override
  public void visit(
      int version, int flags, String name, String signature, String above, String[] types) {
    access = flags;
    superName = above;
    interfaces = types;
  }

  @Override
  public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
    if (!descriptor.equals(HANDLER_NAME)) {
      return null;
    }
    return new AnnotationVisitor(Opcodes.ASM9) {
      @Override
      public void visit(String name, Object value) {
        handlerName = String.valueOf(value);
      }
    };
  }

  @Override
  public MethodVisitor visitMethod(
      int flags, String name, String descriptor, String signature, String[] exceptions) {
    hasPublicConstructor |=
        name.equals("<init>") && descriptor.equals("()V") && (flags & Opcodes.ACC_PUBLIC) != 0;
    return null;
  }
}
