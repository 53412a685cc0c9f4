package io.lightcone.runtime.rewriter;

import java.lang.invoke.CallSite;
import java.lang.invoke.ConstantCallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.StringConcatException;
import java.lang.invoke.StringConcatFactory;

/** Links the string concatenations of rewritten code, so that no identity hash gets into a text. */
public final class ConcatHooks {
  private ConcatHooks() {}

  /** Stands for {@link StringConcatFactory#makeConcatWithConstants}. */
  public static CallSite makeConcatWithConstants(
      MethodHandles.Lookup lookup, String name, MethodType type, String recipe, Object... constants)
      throws ReflectiveOperationException, StringConcatException {
    MethodHandle concat =
        StringConcatFactory.makeConcatWithConstants(
                lookup, name, withTexts(type), recipe, constants)
            .getTarget();
    return new ConstantCallSite(filtered(concat, type));
  }

  /** Stands for {@link StringConcatFactory#makeConcat}. */
  public static CallSite makeConcat(MethodHandles.Lookup lookup, String name, MethodType type)
      throws ReflectiveOperationException, StringConcatException {
    MethodHandle concat = StringConcatFactory.makeConcat(lookup, name, withTexts(type)).getTarget();
    return new ConstantCallSite(filtered(concat, type));
  }

  private static boolean needsText(Class<?> type) {
    return !type.isPrimitive() && type != String.class;
  }

  private static MethodType withTexts(MethodType type) {
    MethodType result = type;
    for (int i = 0; i < type.parameterCount(); i++) {
      if (needsText(type.parameterType(i))) {
        result = result.changeParameterType(i, String.class);
      }
    }
    return result;
  }

  private static MethodHandle filtered(MethodHandle concat, MethodType type)
      throws ReflectiveOperationException {
    MethodHandle text =
        MethodHandles.lookup()
            .findStatic(
                IdentityHooks.class, "valueOf", MethodType.methodType(String.class, Object.class));
    MethodHandle result = concat;
    for (int i = 0; i < type.parameterCount(); i++) {
      Class<?> parameter = type.parameterType(i);
      if (needsText(parameter)) {
        MethodHandle filter = text.asType(MethodType.methodType(String.class, parameter));
        result = MethodHandles.filterArguments(result, i, filter);
      }
    }
    return result;
  }
}
