package io.lightcone.runtime.rewriter;

import java.util.Arrays;
import java.util.Date;
import java.util.Objects;

/**
 * Called by rewritten code where it may see an identity hash. Objects get a number in the order in
 * which they are first asked, which replay repeats; enums and classes one made from their names.
 */
@Topic(
    kind = Kind.DETERMINISTIC,
    title = "identity hashes",
    wayOut = "override hashCode and toString where they matter")
public final class IdentityHooks {
  private IdentityHooks() {}

  /** Whether {@link #toString(Object)} leaves objects of a class to their own method. */
  static boolean hasOwnText(Class<?> type) {
    return Structure.ofText(type) == Structure.NONE
        && type != Class.class
        && type != Thread.class
        && !Date.class.isAssignableFrom(type);
  }

  @InPlaceOf(System.class)
  public static int identityHashCode(Object object) {
    Binding binding = Hooks.current();
    if (binding == null || object == null) {
      return System.identityHashCode(object);
    }
    if (object instanceof Class<?> type) {
      return ClassNameHooks.getName(type).hashCode();
    }
    if (object instanceof Enum<?> constant) {
      return 31 * constant.getDeclaringClass().getName().hashCode() + constant.name().hashCode();
    }
    return IdentityNumbers.of(object, binding);
  }

  /** {@code object.hashCode()} */
  public static int hashCode(Object object) {
    return Hooks.current() == null
        ? object.hashCode()
        : Structure.ofHash(object.getClass()).hash(object);
  }

  /** {@code object.toString()} */
  public static String toString(Object object) {
    if (Hooks.current() == null || object instanceof String) {
      return object.toString();
    }
    if (object instanceof Date date && OldDateHooks.isKnown(date.getClass())) {
      return OldDateHooks.text(date);
    }
    if (object instanceof Class<?> type) {
      return ClassNameHooks.text(type);
    }
    return ThreadHooks.isHandlers(object)
        ? ThreadHooks.text()
        : Structure.ofText(object.getClass()).text(object);
  }

  /** What {@code Object.toString} says of an object. */
  public static String plainString(Object object) {
    return ClassNameHooks.getName(object.getClass()) + "@" + Integer.toHexString(hashCode(object));
  }

  /** {@code super.hashCode()}, which was {@code result}: right unless nothing overrides it. */
  public static int superHashCode(Object object, int result, Class<?> superclass) {
    return Structure.ofHash(superclass) == Structure.IDENTITY ? identityHashCode(object) : result;
  }

  /** {@code super.toString()}, which was {@code result}: right unless nothing overrides it. */
  public static String superToString(Object object, String result, Class<?> superclass) {
    return Structure.ofText(superclass) == Structure.IDENTITY ? plainString(object) : result;
  }

  @InPlaceOf(value = Objects.class, name = "hashCode")
  public static int nullableHashCode(Object object) {
    return object == null ? 0 : hashCode(object);
  }

  @InPlaceOf(Objects.class)
  public static int hash(Object... objects) {
    return arrayHashCode(objects);
  }

  @InPlaceOf(value = Arrays.class, name = "hashCode")
  public static int arrayHashCode(Object[] objects) {
    if (objects == null) {
      return 0;
    }
    int hash = 1;
    for (Object object : objects) {
      hash = 31 * hash + nullableHashCode(object);
    }
    return hash;
  }

  @InPlaceOf(Arrays.class)
  public static int deepHashCode(Object[] objects) {
    if (objects == null) {
      return 0;
    }
    int hash = 1;
    for (Object object : objects) {
      hash = 31 * hash + deepHash(object);
    }
    return hash;
  }

  private static int deepHash(Object object) {
    if (object instanceof Object[] array) {
      return deepHashCode(array);
    }
    return object != null && object.getClass().isArray()
        ? Arrays.deepHashCode(new Object[] {object}) - 31
        : nullableHashCode(object);
  }

  @InPlaceOf(value = Arrays.class, name = "toString")
  public static String arrayToString(Object[] objects) {
    return objects == null ? "null" : toString(Arrays.asList(objects));
  }

  @InPlaceOf(value = Objects.class, name = "toString")
  public static String objectsToString(Object object) {
    return valueOf(object);
  }

  @InPlaceOf(value = Objects.class, name = "toString")
  public static String objectsToString(Object object, String otherwise) {
    return object == null ? otherwise : toString(object);
  }

  @InPlaceOf(String.class)
  public static String valueOf(Object object) {
    return object == null ? "null" : toString(object);
  }

  @InPlaceOf(value = StringBuilder.class, receiver = true)
  public static StringBuilder append(StringBuilder builder, Object object) {
    return builder.append(valueOf(object));
  }

  @InPlaceOf(value = StringBuffer.class, receiver = true)
  public static StringBuffer append(StringBuffer builder, Object object) {
    return builder.append(valueOf(object));
  }
}
