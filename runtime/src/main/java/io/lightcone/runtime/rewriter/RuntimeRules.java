package io.lightcone.runtime.rewriter;

import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;

/** The rule table applied to calls whose target is known only when they are made. */
final class RuntimeRules {
  private RuntimeRules() {}

  static Rule of(Method method) {
    return Rules.find(
        Descriptors.internalName(method.getDeclaringClass()),
        method.getName(),
        Descriptors.of(method.getReturnType(), method.getParameterTypes()),
        name -> Descriptors.supertypes(method.getDeclaringClass()));
  }

  private static Rule of(Constructor<?> constructor) {
    return Rules.find(
        Descriptors.internalName(constructor.getDeclaringClass()),
        "<init>",
        Descriptors.of(void.class, constructor.getParameterTypes()),
        name -> Set.of());
  }

  /** The hook to call instead, or null to call the method itself; refuses what is refused. */
  static Method hook(Rule rule, Method method) throws IllegalAccessException {
    Replacement replacement = rule.replacement();
    if (replacement instanceof Replacement.Refusal) {
      Refusals.refuse(rule.operation(method.getName()), rule.wayOut());
      return null;
    }
    if (replacement instanceof Replacement.Overridable overridable) {
      return find(overridable.call());
    }
    return replacement instanceof Replacement.Call call ? find(call) : null;
  }

  static Object[] arguments(Method method, Object receiver, Object[] arguments) {
    Object[] given = arguments == null ? new Object[0] : arguments;
    if (Modifier.isStatic(method.getModifiers())) {
      return given;
    }
    if (receiver == null) {
      throw new NullPointerException("receiver of " + method.getName());
    }
    Object[] all = new Object[given.length + 1];
    all[0] = receiver;
    System.arraycopy(given, 0, all, 1, given.length);
    return all;
  }

  private static Method find(Replacement.Call call) {
    try {
      ClassLoader loader = RuntimeRules.class.getClassLoader();
      MethodType type = MethodType.fromMethodDescriptorString(call.descriptor(), loader);
      return Class.forName(call.owner().replace('/', '.'), true, loader)
          .getMethod(call.name(), type.parameterArray());
    } catch (ReflectiveOperationException e) {
      throw new AssertionError("rule without a hook: " + call, e);
    }
  }

  static Object make(Constructor<?> constructor, Object[] arguments)
      throws IllegalAccessException, InvocationTargetException, InstantiationException {
    Rule rule = of(constructor);
    if (rule == null) {
      return constructor.newInstance(arguments);
    }
    if (rule.replacement() instanceof Replacement.Subtype subtype) {
      return sameConstructor(subtype.type(), constructor).newInstance(arguments);
    }
    if (rule.replacement() instanceof Replacement.Constructor other) {
      return makeBy(other, constructor, arguments);
    }
    Refusals.refuse(rule.operation("<init>"), rule.wayOut());
    return constructor.newInstance(arguments);
  }

  private static Constructor<?> sameConstructor(String type, Constructor<?> constructor) {
    try {
      return Class.forName(type.replace('/', '.')).getConstructor(constructor.getParameterTypes());
    } catch (ReflectiveOperationException e) {
      throw new AssertionError("rule without its constructor: " + constructor, e);
    }
  }

  private static Object makeBy(
      Replacement.Constructor other, Constructor<?> constructor, Object[] arguments)
      throws IllegalAccessException, InvocationTargetException, InstantiationException {
    int given = arguments == null ? 0 : arguments.length;
    Object[] all =
        given == 0
            ? new Object[other.suppliers().size()]
            : Arrays.copyOf(arguments, given + other.suppliers().size(), Object[].class);
    for (int i = 0; i < other.suppliers().size(); i++) {
      all[given + i] = find(other.suppliers().get(i)).invoke(null);
    }
    Object made = otherConstructor(other, constructor).newInstance(all);
    if (other.after() != null) {
      find(other.after()).invoke(null, made);
    }
    return made;
  }

  private static Constructor<?> otherConstructor(
      Replacement.Constructor other, Constructor<?> constructor) {
    try {
      MethodType type = MethodType.fromMethodDescriptorString(other.descriptor(), null);
      return constructor.getDeclaringClass().getConstructor(type.parameterArray());
    } catch (NoSuchMethodException e) {
      throw new AssertionError("rule without its constructor: " + constructor, e);
    }
  }

  /** Handles would reach past the rules. */
  static void refuseHandle(Class<?> owner, String name, MethodType type) {
    Rule rule =
        Rules.find(
            Descriptors.internalName(owner),
            name,
            type.toMethodDescriptorString(),
            any -> Descriptors.supertypes(owner));
    boolean byIdentity = rule != null && rule.replacement() instanceof Replacement.Overridable;
    if (rule != null && !byIdentity) {
      Refusals.refuse(
          "method handle of " + rule.operation(name), "call it directly or by reflection");
    }
  }
}
