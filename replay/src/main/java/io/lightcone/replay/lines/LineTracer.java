package io.lightcone.replay.lines;

import java.util.HashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodTooLargeException;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;

/**
 * Adds calls of {@link LineHooks} to a class that is rewritten already. A method that has no lines,
 * or would grow too large, stays as it is.
 */
final class LineTracer implements UnaryOperator<byte[]> {
  private static final String HANDLE =
      "handle(Lio/lightcone/runtime/handler/Invocation;Lio/lightcone/runtime/handler/Element;)V";

  private final LineSites sites;

  LineTracer(LineSites sites) {
    this.sites = sites;
  }

  @Override
  public byte[] apply(byte[] classFile) {
    Set<String> left = new HashSet<>();
    while (true) {
      try {
        return traced(classFile, left);
      } catch (MethodTooLargeException e) {
        if (!left.add(e.getMethodName() + e.getDescriptor())) {
          return classFile;
        }
      }
    }
  }

  private byte[] traced(byte[] classFile, Set<String> left) {
    ClassNode node = new ClassNode();
    new ClassReader(classFile).accept(node, 0);
    if ((node.version & 0xFFFF) < Opcodes.V1_7) {
      return classFile; // older code has no stack maps that could be kept
    }
    for (MethodNode method : node.methods) {
      boolean hasCode = method.instructions.size() > 0;
      boolean synthetic = (method.access & Opcodes.ACC_BRIDGE) != 0;
      if (hasCode && !synthetic && !left.contains(method.name + method.desc)) {
        trace(node, method, left);
      }
    }
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    node.accept(writer);
    return writer.toByteArray();
  }

  private void trace(ClassNode node, MethodNode method, Set<String> left) {
    try {
      TracedMethod traced = new TracedMethod(node, method, sites);
      if (traced.hasLines()) {
        traced.addCalls(
            new LineSites.Method(
                node.name.replace('/', '.'),
                method.name,
                node.sourceFile,
                HANDLE.equals(method.name + method.desc)));
      }
    } catch (AnalyzerException | IndexOutOfBoundsException e) {
      left.add(method.name + method.desc); // it runs, untraced
    }
  }
}
