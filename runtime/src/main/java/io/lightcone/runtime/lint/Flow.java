package io.lightcone.runtime.lint;

import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.Frame;
import org.objectweb.asm.tree.analysis.SourceInterpreter;
import org.objectweb.asm.tree.analysis.SourceValue;

/** Which instructions made the values on a method's stack. */
final class Flow {
  private final Method method;
  private final Frame<SourceValue>[] frames;

  private Flow(Method method, Frame<SourceValue>[] frames) {
    this.method = method;
    this.frames = frames;
  }

  static Flow of(Method method) {
    try {
      return new Flow(
          method,
          new Analyzer<>(new Through()).analyzeAndComputeMaxs(method.owner().name, method.node()));
    } catch (AnalyzerException | RuntimeException e) {
      throw Code.damaged(method.owner().name, method.node().name + ": " + e.getMessage(), e);
    }
  }

  /** Follows values through locals and casts to what made them. */
  private static final class Through extends SourceInterpreter {
    Through() {
      super(ASM9);
    }

    @Override
    public SourceValue copyOperation(AbstractInsnNode insn, SourceValue value) {
      return value;
    }

    @Override
    public SourceValue unaryOperation(AbstractInsnNode insn, SourceValue value) {
      return insn.getOpcode() == Opcodes.CHECKCAST ? value : super.unaryOperation(insn, value);
    }
  }

  boolean isReached(AbstractInsnNode insn) {
    return frame(insn) != null;
  }

  private Frame<SourceValue> frame(AbstractInsnNode insn) {
    return frames[method.node().instructions.indexOf(insn)];
  }

  /**
   * What made a value on the stack before an instruction.
   *
   * @param depth 0 is the top
   */
  Set<AbstractInsnNode> makers(AbstractInsnNode insn, int depth) {
    Frame<SourceValue> frame = frame(insn);
    int at = frame == null ? -1 : frame.getStackSize() - 1 - depth;
    return at < 0 ? Set.of() : frame.getStack(at).insns;
  }
}
