package io.lightcone.runtime.rewriter;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;

/** Stands for the environment: asked by name it asks the interceptor; it can't be listed. */
final class SuppliedEnvironment extends AbstractMap<String, String> {
  @Override
  public String get(Object name) {
    return name instanceof String text ? PropertyHooks.getenv(text) : null;
  }

  @Override
  public String getOrDefault(Object name, String otherwise) {
    String value = get(name);
    return value == null ? otherwise : value;
  }

  @Override
  public boolean containsKey(Object name) {
    return get(name) != null;
  }

  @Override
  public Set<Map.Entry<String, String>> entrySet() {
    return Set.of();
  }
}
