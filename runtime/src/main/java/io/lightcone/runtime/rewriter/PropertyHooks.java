package io.lightcone.runtime.rewriter;

import java.util.Map;
import java.util.Properties;

/** Called by rewritten code in place of the environment and the system properties. */
@Topic(
    kind = Kind.SUPPLIED,
    title = "environment and properties",
    wayOut = "inv.property(name) reads the namespace's own configuration")
public final class PropertyHooks {
  private PropertyHooks() {}

  @InPlaceOf(System.class)
  public static String getenv(String name) {
    Binding binding = Hooks.current();
    return binding == null ? System.getenv(name) : binding.interceptor.environment(name);
  }

  @InPlaceOf(System.class)
  public static Map<String, String> getenv() {
    return Hooks.current() == null ? System.getenv() : new SuppliedEnvironment();
  }

  @InPlaceOf(System.class)
  public static String getProperty(String name) {
    Binding binding = Hooks.current();
    return binding == null ? System.getProperty(name) : supplied(binding, name);
  }

  /** A wrong name is an error of the caller's, as it is in {@link System#getProperty(String)}. */
  private static String supplied(Binding binding, String name) {
    if (name == null) {
      throw new NullPointerException("key can't be null");
    }
    if (name.isEmpty()) {
      throw new IllegalArgumentException("key can't be empty");
    }
    return binding.interceptor.property(name);
  }

  @InPlaceOf(System.class)
  public static String getProperty(String name, String otherwise) {
    String value = getProperty(name);
    return value == null ? otherwise : value;
  }

  @InPlaceOf(System.class)
  public static Properties getProperties() {
    return Hooks.current() == null ? System.getProperties() : new SuppliedProperties();
  }

  @InPlaceOf(Boolean.class)
  public static boolean getBoolean(String name) {
    return name != null && !name.isEmpty() && Boolean.parseBoolean(getProperty(name));
  }

  @InPlaceOf(Integer.class)
  public static Integer getInteger(String name) {
    return getInteger(name, null);
  }

  @InPlaceOf(Integer.class)
  public static Integer getInteger(String name, int otherwise) {
    Integer value = getInteger(name, null);
    return value == null ? Integer.valueOf(otherwise) : value;
  }

  @InPlaceOf(Integer.class)
  public static Integer getInteger(String name, Integer otherwise) {
    try {
      String text = textOf(name);
      return text == null ? otherwise : Integer.decode(text);
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  @InPlaceOf(Long.class)
  public static Long getLong(String name) {
    return getLong(name, null);
  }

  @InPlaceOf(Long.class)
  public static Long getLong(String name, long otherwise) {
    Long value = getLong(name, null);
    return value == null ? Long.valueOf(otherwise) : value;
  }

  @InPlaceOf(Long.class)
  public static Long getLong(String name, Long otherwise) {
    try {
      String text = textOf(name);
      return text == null ? otherwise : Long.decode(text);
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  private static String textOf(String name) {
    return name == null || name.isEmpty() ? null : getProperty(name);
  }
}
