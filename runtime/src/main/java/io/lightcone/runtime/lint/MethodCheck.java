package io.lightcone.runtime.lint;

import io.lightcone.runtime.lint.Finding.Kind;
import io.lightcone.runtime.lint.Search.Reached;
import io.lightcone.runtime.rewriter.Rule;
import io.lightcone.runtime.rewriter.Rules;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;

/** Looks at one method, and tells the search where it leads. */
final class MethodCheck {
  private static final String INVOCATION = "io/lightcone/runtime/handler/Invocation";

  private final Code code;
  private final Reached at;
  private final Search search;
  private final Statics statics;
  private final IdentityTexts identities;
  private final List<Finding> findings = new ArrayList<>();
  private final Set<AbstractInsnNode> external = new HashSet<>();
  private int line;

  MethodCheck(Code code, Reached at, Search search) {
    this.code = code;
    this.at = at;
    this.search = search;
    this.statics = new Statics(code, at.method());
    this.identities = new IdentityTexts(code);
  }

  List<Finding> findings() {
    Method method = at.method();
    if ((method.node().access & Opcodes.ACC_NATIVE) != 0) {
      add(Kind.NOT_INTERCEPTED, "native method", "do it in inv.external(name, key, type, call)");
      return findings;
    }
    Flow flow = Flow.of(method);
    for (AbstractInsnNode insn : method.node().instructions) {
      if (insn instanceof MethodInsnNode call && isExternal(call) && flow.isReached(insn)) {
        external.addAll(flow.makers(insn, 0));
      }
    }
    for (AbstractInsnNode insn : method.node().instructions) {
      if (insn instanceof LineNumberNode number) {
        line = number.line;
      } else if (insn.getOpcode() >= 0 && flow.isReached(insn) && !external.contains(insn)) {
        look(insn, flow);
      }
    }
    return findings;
  }

  private boolean isExternal(MethodInsnNode call) {
    return call.owner.equals(INVOCATION) && call.name.startsWith("external");
  }

  private void look(AbstractInsnNode insn, Flow flow) {
    if (insn instanceof MethodInsnNode call) {
      call(call);
    } else if (insn instanceof InvokeDynamicInsnNode link) {
      link(link);
    } else if (insn instanceof FieldInsnNode field) {
      field(field);
    } else if (insn instanceof TypeInsnNode type && insn.getOpcode() == Opcodes.NEW) {
      search.make(type.desc, at);
    }
    String mutated = statics.mutated(insn, flow);
    if (mutated != null) {
      add(Kind.MUTABLE_STATIC, mutated, Statics.WAY_OUT);
    }
    String shown = identities.shown(insn, flow);
    if (shown != null) {
      add(Kind.IDENTITY, shown, IdentityTexts.WAY_OUT);
    }
  }

  private void call(MethodInsnNode call) {
    if (covered(call.owner, call.name, call.desc)) {
      return;
    }
    boolean byObject =
        call.getOpcode() == Opcodes.INVOKEVIRTUAL || call.getOpcode() == Opcodes.INVOKEINTERFACE;
    if (code.find(call.owner) == null) {
      return;
    }
    if (byObject) {
      search.callVirtual(call.owner, call.name, call.desc, at);
    } else {
      search.call(call.owner, call.name, call.desc, at);
    }
  }

  /** Adds what is to be said of a call; whether it is one that is not made. */
  private boolean covered(String owner, String name, String descriptor) {
    Rule rule = Rules.find(owner, name, descriptor, code::above);
    if (rule != null && rule.isRefused() && !at.method().isInitialiser()) {
      add(Kind.REFUSED, rule.operation(name), rule.wayOut());
      return true;
    }
    Unintercepted other = rule == null ? Unintercepted.find(owner, name, descriptor) : null;
    if (other != null) {
      String type = owner.replace('/', '.').replace('$', '.');
      add(
          Kind.NOT_INTERCEPTED,
          name.equals("<init>") ? "new " + type : type + "." + name,
          other.wayOut());
    }
    return other != null;
  }

  private void link(InvokeDynamicInsnNode link) {
    for (Object argument : link.bsmArgs) {
      if (argument instanceof Handle handle && isMethod(handle)) {
        boolean covered = covered(handle.getOwner(), handle.getName(), handle.getDesc());
        if (!covered && code.find(handle.getOwner()) != null) {
          if (handle.getTag() == Opcodes.H_NEWINVOKESPECIAL) {
            search.make(handle.getOwner(), at);
          }
          search.callVirtual(handle.getOwner(), handle.getName(), handle.getDesc(), at);
        }
      }
    }
  }

  private static boolean isMethod(Handle handle) {
    return handle.getTag() >= Opcodes.H_INVOKEVIRTUAL;
  }

  private void field(FieldInsnNode field) {
    boolean reads = field.getOpcode() == Opcodes.GETSTATIC;
    if (reads && field.owner.equals("java/lang/System")) {
      covered(field.owner, field.name, field.desc);
    } else if (reads || field.getOpcode() == Opcodes.PUTSTATIC) {
      search.initialise(field.owner, at);
    }
  }

  private void add(Kind kind, String what, String wayOut) {
    Method method = at.method();
    findings.add(
        new Finding(
            kind,
            what,
            method.owner().name.replace('/', '.'),
            method.node().name,
            method.file(),
            line,
            at.handler(),
            at.chain(),
            wayOut));
  }
}
