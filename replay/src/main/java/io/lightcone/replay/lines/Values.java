package io.lightcone.replay.lines;

import com.fasterxml.jackson.databind.JsonNode;
import io.lightcone.runtime.handler.Element;
import io.lightcone.runtime.handler.Invocation;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;

/**
 * Shows values as paths and texts: {@code x} is {@code 3}, {@code this.limits["high"]} is {@code
 * 40}. No method of the bundle is called, so that looking changes nothing; of the JDK's classes,
 * only such as hold values. At most {@value #DEEPEST} levels and {@value #MOST} paths for a
 * variable.
 */
final class Values {
  static final int DEEPEST = 3;
  static final int MOST = 64;
  private static final int ELEMENTS = 16;
  private static final int CHARACTERS = 200;

  private final BiConsumer<String, String> out;
  private int paths;

  private Values(BiConsumer<String, String> out) {
    this.out = out;
  }

  /**
   * Tells each path of a variable and its text.
   *
   * @param name the variable's
   */
  static void show(String name, Object value, BiConsumer<String, String> out) {
    new Values(out).show(name, value, 0);
  }

  private void show(String path, Object value, int depth) {
    if (paths == MOST) {
      paths++;
      out.accept(path, "...");
    }
    if (paths >= MOST) {
      return;
    }
    paths++;
    String text = text(value);
    if (text != null) {
      out.accept(path, text);
    } else if (value.getClass().isArray()) {
      array(path, value, depth);
    } else if (value instanceof Map<?, ?> map && isJdks(value)) {
      map(path, map, depth);
    } else if (value instanceof Collection<?> elements && isJdks(value)) {
      collection(path, elements, depth);
    } else {
      object(path, value, depth);
    }
  }

  private static boolean isJdks(Object value) {
    String name = value.getClass().getName();
    return name.startsWith("java.util.") || name.startsWith("io.lightcone.runtime.rewriter.");
  }

  /** The whole value in one text, or null where it has parts. */
  private static String text(Object value) {
    if (value == null) {
      return "null";
    }
    if (value instanceof CharSequence && value.getClass().getName().startsWith("java.lang.")) {
      return bounded("\"" + value + "\"");
    }
    if (value instanceof Character) {
      return "'" + value + "'";
    }
    if (value instanceof Enum<?> constant) {
      return constant.name();
    }
    if (value instanceof Class<?> type) {
      return type.getSimpleName() + ".class";
    }
    if (value instanceof JsonNode) {
      return bounded(value.toString());
    }
    if (value instanceof Element element) {
      return "element " + element.woof() + "#" + element.seqno();
    }
    if (value instanceof Invocation) {
      return "the invocation";
    }
    return ofJdk(value);
  }

  private static String ofJdk(Object value) {
    if (value instanceof Throwable thrown && value.getClass().getClassLoader() == null) {
      return bounded(thrown.getClass().getSimpleName() + ": " + thrown.getMessage());
    }
    String name = value.getClass().getName();
    boolean holdsOneValue =
        value instanceof Number
            || value instanceof Boolean
            || value instanceof AtomicBoolean
            || name.startsWith("java.time.")
            || name.equals("java.util.UUID")
            || name.equals("java.util.Date")
            || name.equals("java.util.regex.Pattern")
            || name.equals("java.util.Locale")
            || name.equals("java.net.URI");
    return holdsOneValue && name.startsWith("java.") ? bounded(value.toString()) : null;
  }

  private static String bounded(String text) {
    return text.length() <= CHARACTERS ? text : text.substring(0, CHARACTERS) + "...";
  }

  private void array(String path, Object array, int depth) {
    int length = Array.getLength(array);
    String type = array.getClass().getComponentType().getSimpleName();
    out.accept(path, type + "[" + length + "]");
    for (int i = 0; i < length && inside(depth, i); i++) {
      show(path + "[" + i + "]", Array.get(array, i), depth + 1);
    }
  }

  private static boolean inside(int depth, int index) {
    return depth < DEEPEST && index < ELEMENTS;
  }

  private void collection(String path, Collection<?> elements, int depth) {
    out.accept(path, kind(elements) + " of " + elements.size());
    int i = 0;
    if (inside(depth, i)) {
      for (Object element : elements) {
        if (!inside(depth, i)) {
          break;
        }
        show(path + "[" + i++ + "]", element, depth + 1);
      }
    }
  }

  private static String kind(Object value) {
    if (value instanceof java.util.List) {
      return "list";
    }
    return value instanceof java.util.Set ? "set" : "collection";
  }

  private void map(String path, Map<?, ?> map, int depth) {
    out.accept(path, "map of " + map.size());
    int i = 0;
    if (inside(depth, i)) {
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        if (!inside(depth, i++)) {
          break;
        }
        String key = text(entry.getKey());
        show(path + "[" + (key == null ? "key " + i : key) + "]", entry.getValue(), depth + 1);
      }
    }
  }

  private void object(String path, Object object, int depth) {
    Class<?> type = object.getClass();
    if (object instanceof Optional<?> optional) {
      out.accept(path, optional.isEmpty() ? "empty" : "present");
      optional.ifPresent(value -> show(path + ".value", value, depth + 1));
      return;
    }
    if (object instanceof AtomicReference<?> reference) {
      show(path + ".value", reference.get(), depth + 1);
      return;
    }
    out.accept(path, type.isHidden() ? "a lambda" : simpleName(type));
    boolean isBundles =
        type.getClassLoader() != null && !type.getName().startsWith("io.lightcone.runtime");
    for (Class<?> at = type; isBundles && depth < DEEPEST && at != null; at = at.getSuperclass()) {
      if (at.getClassLoader() != null && !at.isHidden()) {
        fields(path, object, at, depth);
      }
    }
  }

  private static String simpleName(Class<?> type) {
    String name = type.getName();
    return name.substring(name.lastIndexOf('.') + 1).replace('$', '.');
  }

  private void fields(String path, Object object, Class<?> type, int depth) {
    for (Field field : type.getDeclaredFields()) {
      if (!Modifier.isStatic(field.getModifiers()) && !field.isSynthetic()) {
        try {
          if (field.trySetAccessible()) {
            show(path + "." + field.getName(), field.get(object), depth + 1);
          }
        } catch (IllegalAccessException e) {
          out.accept(path + "." + field.getName(), "can't be read");
        }
      }
    }
  }
}
