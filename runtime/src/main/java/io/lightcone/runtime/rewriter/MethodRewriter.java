package io.lightcone.runtime.rewriter;

import io.lightcone.runtime.rewriter.Replacement.Call;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Rewrites the code of one method. Everything inserted is straight-line code between two existing
 * instructions, so the method's stack maps stay right.
 */
final class MethodRewriter extends MethodVisitor {
  private static final String CONCAT = "java/lang/invoke/StringConcatFactory";
  private static final String LAMBDAS = "java/lang/invoke/LambdaMetafactory";
  private static final String CONCAT_HOOKS = Descriptors.internalName(ConcatHooks.class);
  private static final String RECORDS = "java/lang/runtime/ObjectMethods";
  private static final String RECORD_HOOKS = Descriptors.internalName(RecordHooks.class);
  private static final String REFUSALS = Descriptors.internalName(Refusals.class);
  private static final String HOOKS = Descriptors.internalName(Hooks.class);

  /** A copy of an object and two arguments (5), and what suppliers add to it (2). */
  private static final int INSERTED = 8;

  private final Target target;
  private final Ancestry ancestry;
  private final Bridges bridges;
  private final boolean initialiser;

  MethodRewriter(
      MethodVisitor next, Target target, Ancestry ancestry, Bridges bridges, boolean initialiser) {
    super(ClassRewriter.API, next);
    this.target = target;
    this.ancestry = ancestry;
    this.bridges = bridges;
    this.initialiser = initialiser;
  }

  @Override
  public void visitTypeInsn(int opcode, String type) {
    super.visitTypeInsn(opcode, opcode == Opcodes.NEW ? Rules.made(type) : type);
  }

  @Override
  public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
    if (opcode == Opcodes.PUTSTATIC && !initialiser) {
      super.visitLdcInsn(owner.replace('/', '.') + "." + name);
      super.visitMethodInsn(
          Opcodes.INVOKESTATIC, HOOKS, "staticWritten", "(Ljava/lang/String;)V", false);
    }
    if (opcode == Opcodes.GETSTATIC && owner.equals("java/lang/System") && name.equals("in")) {
      refuse(find(owner, name, descriptor), name);
    }
    super.visitFieldInsn(opcode, owner, name, descriptor);
  }

  @Override
  public void visitMethodInsn(
      int opcode, String owner, String name, String descriptor, boolean isInterface) {
    Rule rule = find(owner, name, descriptor);
    if (rule == null) {
      super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
      return;
    }
    Replacement replacement = rule.replacement();
    boolean superCall = opcode == Opcodes.INVOKESPECIAL && !name.equals("<init>");
    if (replacement instanceof Replacement.Refusal) {
      refuse(rule, name);
      super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
    } else if (replacement instanceof Replacement.Subtype subtype) {
      super.visitMethodInsn(opcode, subtype.type(), name, descriptor, isInterface);
    } else if (replacement instanceof Replacement.Constructor constructor) {
      construct(owner, descriptor, constructor);
    } else if (replacement instanceof Replacement.Overridable overridable) {
      callOverridable(opcode, owner, name, descriptor, isInterface, overridable);
    } else if (replacement instanceof Call call && !superCall) {
      call(call);
    } else {
      // super.m() of a covered m: the hook would call m again
      super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
    }
  }

  private Rule find(String owner, String name, String descriptor) {
    Rule rule = Rules.find(owner, name, descriptor, ancestry::supertypes);
    boolean settled =
        rule != null
            && rule.replacement() instanceof Replacement.Overridable
            && Ancestry.settled(owner, name);
    return settled ? null : rule;
  }

  private void call(Call call) {
    super.visitMethodInsn(
        Opcodes.INVOKESTATIC, call.owner(), call.name(), call.descriptor(), false);
  }

  private void refuse(Rule rule, String name) {
    super.visitLdcInsn(rule.operation(name));
    super.visitLdcInsn(rule.wayOut());
    super.visitMethodInsn(
        Opcodes.INVOKESTATIC, REFUSALS, "refuse", "(Ljava/lang/String;Ljava/lang/String;)V", false);
  }

  private void callOverridable(
      int opcode,
      String owner,
      String name,
      String descriptor,
      boolean isInterface,
      Replacement.Overridable overridable) {
    if (opcode != Opcodes.INVOKESPECIAL) {
      call(overridable.call());
    } else if (target.canLoadOwnClass()) {
      super.visitInsn(Opcodes.DUP);
      super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
      super.visitLdcInsn(Type.getObjectType(owner));
      call(overridable.superCall());
    } else {
      super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
    }
  }

  private void construct(String owner, String descriptor, Replacement.Constructor constructor) {
    if (constructor.after() != null) {
      copyObject(Type.getArgumentTypes(descriptor).length);
    }
    constructor.suppliers().forEach(this::call);
    super.visitMethodInsn(Opcodes.INVOKESPECIAL, owner, "<init>", constructor.descriptor(), false);
    if (constructor.after() != null) {
      call(constructor.after());
    }
  }

  /** Leaves one more copy of the object below itself and the arguments it is made with. */
  private void copyObject(int arguments) {
    switch (arguments) {
      case 0 -> insert(Opcodes.DUP);
      case 1 -> insert(Opcodes.SWAP, Opcodes.DUP_X1, Opcodes.SWAP);
      // o a b -> a b o -> o o a b
      default -> insert(Opcodes.DUP2_X1, Opcodes.POP2, Opcodes.DUP_X2, Opcodes.DUP_X2, Opcodes.POP);
    }
  }

  private void insert(int... opcodes) {
    for (int opcode : opcodes) {
      super.visitInsn(opcode);
    }
  }

  /** Cheaper than computing it anew: no more than this is ever inserted at one place. */
  @Override
  public void visitMaxs(int maxStack, int maxLocals) {
    super.visitMaxs(Math.min(maxStack + INSERTED, 0xFFFF), maxLocals);
  }

  @Override
  public void visitInvokeDynamicInsn(
      String name, String descriptor, Handle bootstrap, Object... arguments) {
    Object[] rewritten = arguments.clone();
    for (int i = 0; i < rewritten.length; i++) {
      if (rewritten[i] instanceof Handle handle && isCovered(handle)) {
        rewritten[i] = bridges.to(handle, captured(descriptor, bootstrap));
      }
    }
    super.visitInvokeDynamicInsn(name, descriptor, bootstrap(bootstrap), rewritten);
  }

  private static Type[] captured(String descriptor, Handle bootstrap) {
    return bootstrap.getOwner().equals(LAMBDAS) ? Type.getArgumentTypes(descriptor) : new Type[0];
  }

  private boolean isCovered(Handle handle) {
    return handle.getTag() >= Opcodes.H_INVOKEVIRTUAL
        && handle.getTag() != Opcodes.H_INVOKESPECIAL
        && find(handle.getOwner(), handle.getName(), handle.getDesc()) != null;
  }

  private static Handle bootstrap(Handle bootstrap) {
    return bootstrap.getOwner().equals(CONCAT)
        ? new Handle(
            bootstrap.getTag(), CONCAT_HOOKS, bootstrap.getName(), bootstrap.getDesc(), false)
        : recordBootstrap(bootstrap);
  }

  private static Handle recordBootstrap(Handle bootstrap) {
    return bootstrap.getOwner().equals(RECORDS)
        ? new Handle(
            bootstrap.getTag(), RECORD_HOOKS, bootstrap.getName(), bootstrap.getDesc(), false)
        : bootstrap;
  }
}
