package io.lightcone.replay.lines;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.BasicInterpreter;
import org.objectweb.asm.tree.analysis.BasicValue;
import org.objectweb.asm.tree.analysis.Frame;

/**
 * One method, to which calls are added. All but one are straight-line code between two existing
 * instructions; the one for exceptions stands at the end, with a stack map frame of its own, so
 * that those there are stay right.
 */
final class TracedMethod {
  private static final String HOOKS = LineHooks.class.getName().replace('.', '/');
  private static final String OBJECT = "java/lang/Object";
  private static final String THROWABLE = "java/lang/Throwable";

  private final ClassNode owner;
  private final MethodNode method;
  private final LineSites sites;
  private final Map<AbstractInsnNode, Integer> lines = new LinkedHashMap<>();
  private final Map<AbstractInsnNode, Integer> positions = new HashMap<>();
  private final Frame<BasicValue>[] frames;
  private final AbstractInsnNode initialised;

  TracedMethod(ClassNode owner, MethodNode method, LineSites sites) throws AnalyzerException {
    this.owner = owner;
    this.method = method;
    this.sites = sites;
    AbstractInsnNode[] all = method.instructions.toArray();
    for (int i = 0; i < all.length; i++) {
      positions.put(all[i], i);
    }
    for (AbstractInsnNode insn : all) {
      if (insn instanceof LineNumberNode number) {
        AbstractInsnNode first = firstReal(insn);
        if (first != null) {
          lines.put(first, number.line);
        }
      }
    }
    this.frames =
        lines.isEmpty() ? null : new Analyzer<>(new BasicInterpreter()).analyze(owner.name, method);
    this.initialised = method.name.equals("<init>") ? callOfSuper(all) : null;
  }

  private static AbstractInsnNode firstReal(AbstractInsnNode from) {
    AbstractInsnNode insn = from;
    while (insn != null && insn.getOpcode() < 0) {
      insn = insn.getNext();
    }
    return insn;
  }

  /** The call of another constructor, before which {@code this} may not be touched. */
  private static AbstractInsnNode callOfSuper(AbstractInsnNode[] all) {
    int made = 0;
    for (AbstractInsnNode insn : all) {
      if (insn instanceof TypeInsnNode && insn.getOpcode() == Opcodes.NEW) {
        made++;
      } else if (insn instanceof MethodInsnNode call && call.name.equals("<init>")) {
        if (made == 0) {
          return insn;
        }
        made--;
      }
    }
    return null;
  }

  boolean hasLines() {
    return !lines.isEmpty();
  }

  void addCalls(LineSites.Method described) {
    List<Runnable> insertions = new ArrayList<>();
    lines.forEach(
        (insn, line) -> {
          if (frames[positions.get(insn)] != null && !isBeforeSuper(insn)) {
            InsnList call = lineCall(described, insn, line);
            insertions.add(() -> method.instructions.insertBefore(insn, call));
          }
        });
    addCaught(insertions);
    addExits(insertions);
    insertions.forEach(Runnable::run);
    addEntry(described);
  }

  private boolean isBeforeSuper(AbstractInsnNode insn) {
    return initialised != null && positions.get(insn) <= positions.get(initialised);
  }

  private InsnList lineCall(LineSites.Method described, AbstractInsnNode insn, int line) {
    List<LocalVariableNode> locals = visible(insn);
    int site =
        sites.add(
            new LineSites.Site(described, line, locals.stream().map(one -> one.name).toList()));
    InsnList code = new InsnList();
    code.add(number(site));
    code.add(number(locals.size()));
    code.add(new TypeInsnNode(Opcodes.ANEWARRAY, OBJECT));
    for (int i = 0; i < locals.size(); i++) {
      Type type = Type.getType(locals.get(i).desc);
      code.add(new InsnNode(Opcodes.DUP));
      code.add(number(i));
      code.add(new VarInsnNode(type.getOpcode(Opcodes.ILOAD), locals.get(i).index));
      box(code, type);
      code.add(new InsnNode(Opcodes.AASTORE));
    }
    code.add(hook("line", "(I[Ljava/lang/Object;)V"));
    return code;
  }

  private List<LocalVariableNode> visible(AbstractInsnNode insn) {
    List<LocalVariableNode> visible = new ArrayList<>();
    if (method.localVariables == null) {
      return visible;
    }
    int at = positions.get(insn);
    Frame<BasicValue> frame = frames[at];
    for (LocalVariableNode local : method.localVariables) {
      boolean inScope = positions.get(local.start) <= at && at < positions.get(local.end);
      if (inScope && holds(frame, local)) {
        visible.add(local);
      }
    }
    visible.sort(Comparator.comparingInt(local -> local.index));
    return visible;
  }

  /** Debug information is a compiler's word; the verifier wants more. */
  private static boolean holds(Frame<BasicValue> frame, LocalVariableNode local) {
    BasicValue value = local.index < frame.getLocals() ? frame.getLocal(local.index) : null;
    if (value == null || value.getType() == null) {
      return false;
    }
    Type declared = Type.getType(local.desc);
    boolean reference = declared.getSort() >= Type.ARRAY;
    return reference
        ? value.isReference()
        : !value.isReference()
            && value.getType().getOpcode(Opcodes.ILOAD) == declared.getOpcode(Opcodes.ILOAD);
  }

  private static AbstractInsnNode number(int value) {
    if (value >= Short.MIN_VALUE && value <= Short.MAX_VALUE) {
      return new IntInsnNode(Opcodes.SIPUSH, value);
    }
    return new LdcInsnNode(value);
  }

  private static void box(InsnList code, Type type) {
    String wrapper =
        switch (type.getSort()) {
          case Type.BOOLEAN -> "Boolean";
          case Type.CHAR -> "Character";
          case Type.BYTE -> "Byte";
          case Type.SHORT -> "Short";
          case Type.INT -> "Integer";
          case Type.FLOAT -> "Float";
          case Type.LONG -> "Long";
          case Type.DOUBLE -> "Double";
          default -> null;
        };
    if (wrapper != null) {
      String name = "java/lang/" + wrapper;
      code.add(
          new MethodInsnNode(
              Opcodes.INVOKESTATIC,
              name,
              "valueOf",
              "(" + type.getDescriptor() + ")L" + name + ";",
              false));
    }
  }

  private static MethodInsnNode hook(String name, String descriptor) {
    return new MethodInsnNode(Opcodes.INVOKESTATIC, HOOKS, name, descriptor, false);
  }

  private void addCaught(List<Runnable> insertions) {
    List<AbstractInsnNode> told = new ArrayList<>();
    for (TryCatchBlockNode block : method.tryCatchBlocks) {
      AbstractInsnNode first = firstReal(block.handler);
      if (first != null && !told.contains(first) && frames[positions.get(first)] != null) {
        told.add(first);
        insertions.add(
            () -> {
              InsnList code = new InsnList();
              code.add(new InsnNode(Opcodes.DUP));
              code.add(hook("caught", "(Ljava/lang/Throwable;)V"));
              method.instructions.insertBefore(first, code);
            });
      }
    }
  }

  private void addExits(List<Runnable> insertions) {
    for (AbstractInsnNode insn : method.instructions.toArray()) {
      if (insn.getOpcode() >= Opcodes.IRETURN && insn.getOpcode() <= Opcodes.RETURN) {
        insertions.add(() -> method.instructions.insertBefore(insn, hook("exit", "()V")));
      }
    }
  }

  private void addEntry(LineSites.Method described) {
    int number = sites.add(described);
    LabelNode begin = new LabelNode();
    LabelNode end = new LabelNode();
    InsnList entry = new InsnList();
    entry.add(number(number));
    entry.add(hook("enter", "(I)V"));
    entry.add(begin);
    if (initialised == null) {
      method.instructions.insert(entry);
    } else {
      method.instructions.insert(initialised, entry);
    }
    InsnList last = new InsnList();
    last.add(end);
    last.add(new FrameNode(Opcodes.F_FULL, 0, new Object[0], 1, new Object[] {THROWABLE}));
    last.add(new InsnNode(Opcodes.DUP));
    last.add(hook("thrown", "(L" + THROWABLE + ";)V"));
    last.add(new InsnNode(Opcodes.ATHROW));
    method.instructions.add(last);
    method.tryCatchBlocks.add(new TryCatchBlockNode(begin, end, end, THROWABLE));
  }

  /** For messages. */
  @Override
  public String toString() {
    return owner.name + "." + method.name;
  }
}
