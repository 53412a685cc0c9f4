package io.lightcone.runtime.lint;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Walks from a handler along calls inside the bundle, breadth first, so that each chain is as short
 * as can be. A virtual call leads to every class that was seen to be made (rapid type analysis,
 * Bacon and Sweeney, OOPSLA 1996), and so does any method by which the JDK might call such a class.
 */
final class Search {
  private static final String HANDLE =
      "(Lio/lightcone/runtime/handler/Invocation;Lio/lightcone/runtime/handler/Element;)V";

  private final Code code;
  private final String handler;
  private final String className;
  private final Map<String, Reached> reached = new LinkedHashMap<>();
  private final Deque<Reached> open = new ArrayDeque<>();
  private final Map<String, Reached> made = new LinkedHashMap<>();
  private final Map<String, Call> virtualCalls = new LinkedHashMap<>();

  /** A method and how the walk came to it. */
  record Reached(Method method, Reached from, String handler) {
    List<String> chain() {
      LinkedList<String> chain = new LinkedList<>();
      for (Reached at = this; at != null; at = at.from) {
        chain.addFirst(at.method.text());
      }
      return chain;
    }
  }

  private record Call(String owner, String name, String descriptor, Reached from) {}

  /**
   * @param code the bundle's
   * @param handler its name
   * @param className its class, by its binary name
   */
  Search(Code code, String handler, String className) {
    this.code = code;
    this.handler = handler;
    this.className = className;
  }

  /** What the handler comes to, each thing once. */
  List<Finding> findings() {
    begin();
    Map<String, Finding> findings = new LinkedHashMap<>();
    while (!open.isEmpty()) {
      for (Finding one : new MethodCheck(code, open.removeFirst(), this).findings()) {
        findings.putIfAbsent(one.place(), one);
      }
    }
    return List.copyOf(findings.values());
  }

  private void begin() {
    String name = className.replace('.', '/');
    ClassNode node = code.find(name);
    if (node == null) {
      return;
    }
    Method handle = code.resolve(name, "handle", HANDLE);
    Reached from = add(handle == null ? firstMethod(node) : handle, null, handler);
    make(name, from);
    call(name, "<init>", "()V", from);
  }

  private static Method firstMethod(ClassNode node) {
    return new Method(node, node.methods.get(0)); // a handler has a constructor at least
  }

  private Reached add(Method method, Reached from, String handler) {
    Reached known = reached.get(method.key());
    if (known != null) {
      return known;
    }
    Reached next = new Reached(method, from, handler);
    reached.put(method.key(), next);
    open.addLast(next);
    return next;
  }

  /** A method is called for certain: static, special or through a handle. */
  void call(String owner, String name, String descriptor, Reached from) {
    initialise(owner, from);
    Method method = code.resolve(owner, name, descriptor);
    if (method != null) {
      add(method, from, from.handler());
    }
  }

  /** A method is called by what an object is. */
  void callVirtual(String owner, String name, String descriptor, Reached from) {
    call(owner, name, descriptor, from);
    Call call = new Call(owner, name, descriptor, from);
    if (virtualCalls.putIfAbsent(owner + "." + name + descriptor, call) == null) {
      made.keySet().forEach(type -> dispatch(call, type));
    }
  }

  private void dispatch(Call call, String type) {
    if (type.equals(call.owner) || code.above(type).contains(call.owner)) {
      call(type, call.name, call.descriptor, call.from);
    }
  }

  /** An object of the class is made. */
  void make(String type, Reached from) {
    ClassNode node = code.find(type);
    if (node == null || made.putIfAbsent(type, from) != null) {
      return;
    }
    initialise(type, from);
    List.copyOf(virtualCalls.values()).forEach(call -> dispatch(call, type));
    Set<String> ofJdk = new LinkedHashSet<>();
    for (String above : code.above(type)) {
      Class<?> jdk = Jdk.find(above);
      if (jdk != null) {
        for (java.lang.reflect.Method method : jdk.getDeclaredMethods()) {
          ofJdk.add(method.getName() + org.objectweb.asm.Type.getMethodDescriptor(method));
        }
      }
    }
    for (MethodNode method : methods(type)) {
      if (ofJdk.contains(method.name + method.desc)) {
        call(type, method.name, method.desc, from);
      }
    }
  }

  /** Of the class and the bundle's classes above it. */
  private Collection<MethodNode> methods(String type) {
    List<MethodNode> methods = new ArrayList<>(code.find(type).methods);
    for (String above : code.above(type)) {
      ClassNode node = code.find(above);
      if (node != null) {
        methods.addAll(node.methods);
      }
    }
    methods.removeIf(method -> (method.access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_STATIC)) != 0);
    return methods;
  }

  /** The class is used. */
  void initialise(String type, Reached from) {
    ClassNode node = code.find(type);
    MethodNode initialiser = node == null ? null : Code.method(node, "<clinit>", "()V");
    if (initialiser != null) {
      add(new Method(node, initialiser), from, from.handler());
    }
  }
}
