package io.lightcone.runtime.rewriter;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;

/**
 * Hashes and texts of the JDK's own containers, worked out from what they hold, by the contracts of
 * {@link List}, {@link Set}, {@link Map}, {@link Map.Entry} and {@link Optional}: the JDK would ask
 * elements for their identity.
 */
enum Structure {
  /** Its own methods say all. */
  NONE,
  IDENTITY,
  LIST,
  SET,
  COLLECTION,
  MAP,
  ENTRY,
  OPTIONAL;

  private static final ClassValue<Structure> HASHES =
      new ClassValue<>() {
        @Override
        protected Structure computeValue(Class<?> type) {
          Class<?> declaring = declaring(type, "hashCode");
          if (declaring == Object.class || declaring == Enum.class) {
            return IDENTITY;
          }
          Structure structure = container(type);
          return structure == COLLECTION ? NONE : structure;
        }
      };
  private static final ClassValue<Structure> TEXTS =
      new ClassValue<>() {
        @Override
        protected Structure computeValue(Class<?> type) {
          Class<?> declaring = declaring(type, "toString");
          return declaring == Object.class ? IDENTITY : container(type);
        }
      };

  private static Class<?> declaring(Class<?> type, String method) {
    try {
      return type.getMethod(method).getDeclaringClass();
    } catch (NoSuchMethodException e) {
      throw new AssertionError(e); // every object has both
    }
  }

  private static Structure container(Class<?> type) {
    if (type.getClassLoader() != null || !type.getName().startsWith("java.util.")) {
      return NONE;
    }
    if (List.class.isAssignableFrom(type)) {
      return LIST;
    }
    if (Set.class.isAssignableFrom(type)) {
      return SET;
    }
    if (Collection.class.isAssignableFrom(type)) {
      return COLLECTION;
    }
    if (Map.class.isAssignableFrom(type)) {
      return MAP;
    }
    if (Map.Entry.class.isAssignableFrom(type)) {
      return ENTRY;
    }
    return type == Optional.class ? OPTIONAL : NONE;
  }

  static Structure ofHash(Class<?> type) {
    return HASHES.get(type);
  }

  static Structure ofText(Class<?> type) {
    return TEXTS.get(type);
  }

  static boolean showsIdentity(Object object) {
    return TEXTS.get(object.getClass()) != NONE;
  }

  int hash(Object object) {
    return switch (this) {
      case NONE, COLLECTION -> object.hashCode();
      case IDENTITY -> IdentityHooks.identityHashCode(object);
      case LIST -> inOrder((List<?>) object);
      case SET -> sum((Set<?>) object);
      case MAP -> sum(((Map<?, ?>) object).entrySet());
      case ENTRY -> ofEntry((Map.Entry<?, ?>) object);
      case OPTIONAL -> IdentityHooks.nullableHashCode(((Optional<?>) object).orElse(null));
    };
  }

  private static int inOrder(List<?> list) {
    int hash = 1;
    for (Object element : list) {
      hash = 31 * hash + IdentityHooks.nullableHashCode(element);
    }
    return hash;
  }

  private static int sum(Set<?> set) {
    int hash = 0;
    for (Object element : set) {
      hash +=
          element instanceof Map.Entry<?, ?> entry
              ? ofEntry(entry)
              : IdentityHooks.nullableHashCode(element);
    }
    return hash;
  }

  private static int ofEntry(Map.Entry<?, ?> entry) {
    return IdentityHooks.nullableHashCode(entry.getKey())
        ^ IdentityHooks.nullableHashCode(entry.getValue());
  }

  String text(Object object) {
    return switch (this) {
      case NONE -> object.toString();
      case IDENTITY -> IdentityHooks.plainString(object);
      case LIST, SET, COLLECTION -> elements((Collection<?>) object);
      case MAP -> entries((Map<?, ?>) object);
      case ENTRY -> entry((Map.Entry<?, ?>) object);
      case OPTIONAL ->
          ((Optional<?>) object)
              .map(value -> "Optional[" + IdentityHooks.toString(value) + "]")
              .orElse("Optional.empty");
    };
  }

  private static String elements(Collection<?> collection) {
    StringJoiner text = new StringJoiner(", ", "[", "]");
    for (Object element : collection) {
      text.add(element == collection ? "(this Collection)" : IdentityHooks.valueOf(element));
    }
    return text.toString();
  }

  private static String entries(Map<?, ?> map) {
    StringJoiner text = new StringJoiner(", ", "{", "}");
    Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().iterator();
    while (entries.hasNext()) {
      Map.Entry<?, ?> entry = entries.next();
      Object key = entry.getKey();
      Object value = entry.getValue();
      text.add(
          (key == map ? "(this Map)" : IdentityHooks.valueOf(key))
              + "="
              + (value == map ? "(this Map)" : IdentityHooks.valueOf(value)));
    }
    return text.toString();
  }

  private static String entry(Map.Entry<?, ?> entry) {
    return IdentityHooks.valueOf(entry.getKey()) + "=" + IdentityHooks.valueOf(entry.getValue());
  }
}
