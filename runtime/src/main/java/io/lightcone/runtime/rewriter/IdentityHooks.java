package io.lightcone.runtime.rewriter;

import java.util.Arrays;
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
  private static final ClassValue<Boolean> HASH_BY_IDENTITY =
      new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
          Class<?> declaring = declaring(type, "hashCode");
          return declaring == Object.class || declaring == Enum.class;
        }
      };
  private static final ClassValue<Boolean> TEXT_BY_IDENTITY =
      new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
          return declaring(type, "toString") == Object.class;
        }
      };

  private IdentityHooks() {}

  private static Class<?> declaring(Class<?> type, String method) {
    try {
      return type.getMethod(method).getDeclaringClass();
    } catch (NoSuchMethodException e) {
      throw new AssertionError(e); // every object has both
    }
  }

  @InPlaceOf(System.class)
  public static int identityHashCode(Object object) {
    Binding binding = Hooks.current();
    if (binding == null || object == null) {
      return System.identityHashCode(object);
    }
    if (object instanceof Class<?> type) {
      return type.getName().hashCode();
    }
    if (object instanceof Enum<?> constant) {
      return 31 * constant.getDeclaringClass().getName().hashCode() + constant.name().hashCode();
    }
    return IdentityNumbers.of(object, binding);
  }

  /** {@code object.hashCode()} */
  public static int hashCode(Object object) {
    if (Hooks.current() != null && HASH_BY_IDENTITY.get(object.getClass())) {
      return identityHashCode(object);
    }
    return object.hashCode();
  }

  /** {@code object.toString()} */
  public static String toString(Object object) {
    if (Hooks.current() != null && TEXT_BY_IDENTITY.get(object.getClass())) {
      return plainString(object);
    }
    return object.toString();
  }

  /** What {@code Object.toString} says of an object. */
  public static String plainString(Object object) {
    return object.getClass().getName() + "@" + Integer.toHexString(hashCode(object));
  }

  /** {@code super.hashCode()}, which was {@code result}: right unless nothing overrides it. */
  public static int superHashCode(Object object, int result, Class<?> superclass) {
    return HASH_BY_IDENTITY.get(superclass) ? identityHashCode(object) : result;
  }

  /** {@code super.toString()}, which was {@code result}: right unless nothing overrides it. */
  public static String superToString(Object object, String result, Class<?> superclass) {
    return TEXT_BY_IDENTITY.get(superclass) ? plainString(object) : result;
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
