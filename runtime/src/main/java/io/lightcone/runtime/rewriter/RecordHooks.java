package io.lightcone.runtime.rewriter;

import java.lang.invoke.ConstantCallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.TypeDescriptor;
import java.lang.runtime.ObjectMethods;

/** Links the methods that records have by themselves, so that they show no identity hash. */
public final class RecordHooks {
  private static final MethodHandles.Lookup OWN = MethodHandles.lookup();

  private RecordHooks() {}

  /** Stands for {@link ObjectMethods#bootstrap}. */
  public static Object bootstrap(
      MethodHandles.Lookup lookup,
      String method,
      TypeDescriptor type,
      Class<?> record,
      String names,
      MethodHandle... getters)
      throws Throwable {
    if (method.equals("hashCode") && type instanceof MethodType hash) {
      return new ConstantCallSite(hash(getters, record).asType(hash));
    }
    if (method.equals("toString") && type instanceof MethodType text) {
      return new ConstantCallSite(text(getters, record, names).asType(text));
    }
    return ObjectMethods.bootstrap(lookup, method, type, record, names, getters);
  }

  private static MethodHandle hash(MethodHandle[] getters, Class<?> record)
      throws ReflectiveOperationException {
    MethodType ofRecord = MethodType.methodType(int.class, record);
    MethodHandle combine = own("combine", int.class, int.class, int.class);
    MethodHandle hash = MethodHandles.dropArguments(MethodHandles.zero(int.class), 0, record);
    for (MethodHandle getter : getters) {
      MethodHandle component =
          MethodHandles.filterReturnValue(getter, hashOf(getter.type().returnType()));
      hash =
          MethodHandles.permuteArguments(
              MethodHandles.filterArguments(combine, 0, hash, component), ofRecord, 0, 0);
    }
    return hash;
  }

  private static MethodHandle hashOf(Class<?> type) throws ReflectiveOperationException {
    return type.isPrimitive()
        ? OWN.findStatic(
            MethodType.methodType(type).wrap().returnType(),
            "hashCode",
            MethodType.methodType(int.class, type))
        : OWN.findStatic(
                IdentityHooks.class,
                "nullableHashCode",
                MethodType.methodType(int.class, Object.class))
            .asType(MethodType.methodType(int.class, type));
  }

  private static MethodHandle text(MethodHandle[] getters, Class<?> record, String names)
      throws ReflectiveOperationException {
    MethodHandle[] values = new MethodHandle[getters.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = getters[i].asType(MethodType.methodType(Object.class, Object.class));
    }
    String[] components = names.isEmpty() ? new String[0] : names.split(";");
    return MethodHandles.insertArguments(
            own(
                "text",
                String.class,
                Class.class,
                String[].class,
                MethodHandle[].class,
                Object.class),
            0,
            record,
            components,
            values)
        .asType(MethodType.methodType(String.class, record));
  }

  private static MethodHandle own(String name, Class<?> returns, Class<?>... parameters)
      throws ReflectiveOperationException {
    return OWN.findStatic(RecordHooks.class, name, MethodType.methodType(returns, parameters));
  }

  @SuppressWarnings("PMD.UnusedPrivateMethod") // linked to by name
  private static int combine(int hash, int component) {
    return 31 * hash + component;
  }

  @SuppressWarnings("PMD.UnusedPrivateMethod") // linked to by name
  private static String text(Class<?> record, String[] names, MethodHandle[] getters, Object object)
      throws Throwable {
    StringBuilder text = new StringBuilder(record.getSimpleName()).append('[');
    for (int i = 0; i < names.length; i++) {
      Object value = (Object) getters[i].invokeExact(object);
      text.append(i == 0 ? "" : ", ").append(names[i]).append('=');
      text.append(IdentityHooks.valueOf(value));
    }
    return text.append(']').toString();
  }
}
