package io.lightcone.runtime.rewriter;

import java.lang.StackWalker.Option;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;

/** Called by rewritten code in place of reflective calls: the same rules hold for their targets. */
@Topic(
    kind = Kind.DETERMINISTIC,
    title = "reflection",
    wayOut = "the rules hold for calls through java.lang.reflect too")
public final class ReflectionHooks {
  private static final StackWalker WALKER = StackWalker.getInstance(Option.RETAIN_CLASS_REFERENCE);

  private ReflectionHooks() {}

  @InPlaceOf(value = Method.class, receiver = true)
  public static Object invoke(Method method, Object receiver, Object... arguments)
      throws IllegalAccessException, InvocationTargetException {
    Method target = method;
    Object[] given = arguments;
    Rule rule = RuntimeRules.of(method);
    if (rule != null) {
      Method hook = RuntimeRules.hook(rule, method);
      if (hook != null) {
        target = hook;
        given = RuntimeRules.arguments(method, receiver, arguments);
      }
    }
    try {
      return target.invoke(receiver, given);
    } catch (IllegalAccessException e) {
      openTo(WALKER.getCallerClass(), target, e);
      return target.invoke(receiver, given);
    } catch (InvocationTargetException e) {
      throw unwrapped(e);
    }
  }

  @InPlaceOf(value = Constructor.class, receiver = true)
  public static Object newInstance(Constructor<?> constructor, Object... arguments)
      throws IllegalAccessException, InvocationTargetException, InstantiationException {
    return newInstance(constructor, arguments, WALKER.getCallerClass());
  }

  @Deprecated
  @InPlaceOf(value = Class.class, receiver = true, name = "newInstance")
  public static Object newInstance(Class<?> type)
      throws IllegalAccessException, InstantiationException {
    Class<?> caller = WALKER.getCallerClass();
    try {
      return newInstance(type.getDeclaredConstructor(), new Object[0], caller);
    } catch (NoSuchMethodException e) {
      InstantiationException none = new InstantiationException(type.getName());
      none.initCause(e);
      throw none;
    } catch (InvocationTargetException e) {
      throw ReflectionHooks.<RuntimeException>sneaky(e.getCause());
    }
  }

  /** {@code Class.newInstance} lets checked exceptions through, so this does. */
  @SuppressWarnings("unchecked")
  private static <X extends Throwable> X sneaky(Throwable cause) throws X {
    throw (X) cause;
  }

  private static Object newInstance(Constructor<?> constructor, Object[] arguments, Class<?> caller)
      throws IllegalAccessException, InvocationTargetException, InstantiationException {
    try {
      return RuntimeRules.make(constructor, arguments);
    } catch (IllegalAccessException e) {
      openTo(caller, constructor, e);
      return constructor.newInstance(arguments);
    } catch (InvocationTargetException e) {
      throw unwrapped(e);
    }
  }

  /**
   * Reflection looks at its caller, which is a hook now: access that the code had is given back.
   */
  private static <M extends AccessibleObject & Member> void openTo(
      Class<?> caller, M member, IllegalAccessException refusal) throws IllegalAccessException {
    Class<?> declaring = member.getDeclaringClass();
    boolean nestmate = caller.isNestmateOf(declaring);
    boolean neighbour =
        caller.getClassLoader() == declaring.getClassLoader()
            && caller.getPackageName().equals(declaring.getPackageName())
            && !Modifier.isPrivate(member.getModifiers());
    if (!(nestmate || neighbour) || !member.trySetAccessible()) {
      throw refusal;
    }
  }

  private static InvocationTargetException unwrapped(InvocationTargetException e) {
    if (e.getCause() instanceof RefusedOperationError refusal) {
      throw refusal;
    }
    return e;
  }

  @InPlaceOf(value = MethodHandles.Lookup.class, receiver = true)
  public static MethodHandle findStatic(
      MethodHandles.Lookup lookup, Class<?> owner, String name, MethodType type)
      throws NoSuchMethodException, IllegalAccessException {
    RuntimeRules.refuseHandle(owner, name, type);
    return lookup.findStatic(owner, name, type);
  }

  @InPlaceOf(value = MethodHandles.Lookup.class, receiver = true)
  public static MethodHandle findVirtual(
      MethodHandles.Lookup lookup, Class<?> owner, String name, MethodType type)
      throws NoSuchMethodException, IllegalAccessException {
    RuntimeRules.refuseHandle(owner, name, type);
    return lookup.findVirtual(owner, name, type);
  }

  @InPlaceOf(value = MethodHandles.Lookup.class, receiver = true)
  public static MethodHandle findConstructor(
      MethodHandles.Lookup lookup, Class<?> owner, MethodType type)
      throws NoSuchMethodException, IllegalAccessException {
    RuntimeRules.refuseHandle(owner, "<init>", type);
    return lookup.findConstructor(owner, type);
  }
}
