package io.lightcone.runtime.rewriter;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;

/** Called by rewritten code in place of {@code Map.of}, whose order is salted anew by each JVM. */
@Topic(
    kind = Kind.DETERMINISTIC,
    title = "unordered collections",
    wayOut = "they iterate in the order of insertion")
public final class MapHooks {
  private MapHooks() {}

  /** As strict as {@code Map.of}: no null, no key twice. */
  private static <K, V> void add(Map<K, V> map, K key, V value) {
    Objects.requireNonNull(value);
    if (map.put(Objects.requireNonNull(key), value) != null) {
      throw new IllegalArgumentException("duplicate key: " + key);
    }
  }

  @SuppressWarnings("unchecked") // called with keys and values in turn
  private static <K, V> Map<K, V> pairs(Object... keysAndValues) {
    Map<K, V> map = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      add(map, (K) keysAndValues[i], (V) keysAndValues[i + 1]);
    }
    return Collections.unmodifiableMap(map);
  }

  @InPlaceOf(Map.class)
  @SafeVarargs
  public static <K, V> Map<K, V> ofEntries(Map.Entry<? extends K, ? extends V>... entries) {
    Map<K, V> map = new LinkedHashMap<>();
    for (Map.Entry<? extends K, ? extends V> entry : entries) {
      add(map, entry.getKey(), entry.getValue());
    }
    return Collections.unmodifiableMap(map);
  }

  @InPlaceOf(Map.class)
  public static <K, V> Map<K, V> copyOf(Map<? extends K, ? extends V> other) {
    Map<K, V> map = new LinkedHashMap<>();
    other.forEach((key, value) -> add(map, key, value));
    return Collections.unmodifiableMap(map);
  }

  /** New in 19: room for so many entries. */
  @InPlaceOf(HashMap.class)
  public static <K, V> HashMap<K, V> newHashMap(int entries) {
    return new LinkedHashMap<>(capacity(entries));
  }

  /** New in 19: room for so many elements. */
  @InPlaceOf(HashSet.class)
  public static <E> HashSet<E> newHashSet(int elements) {
    return new LinkedHashSet<>(capacity(elements));
  }

  private static int capacity(int entries) {
    if (entries < 0) {
      throw new IllegalArgumentException("negative number of mappings: " + entries);
    }
    return (int) Math.min(1 << 30, Math.ceil(entries / 0.75));
  }

  @InPlaceOf(Map.class)
  public static <K, V> Map<K, V> of() {
    return Collections.emptyMap();
  }

  @InPlaceOf(Map.class)
  public static <K, V> Map<K, V> of(K k1, V v1) {
    return pairs(k1, v1);
  }

  @InPlaceOf(Map.class)
  public static <K, V> Map<K, V> of(K k1, V v1, K k2, V v2) {
    return pairs(k1, v1, k2, v2);
  }

  @InPlaceOf(Map.class)
  public static <K, V> Map<K, V> of(K k1, V v1, K k2, V v2, K k3, V v3) {
    return pairs(k1, v1, k2, v2, k3, v3);
  }

  @InPlaceOf(Map.class)
  public static <K, V> Map<K, V> of(K k1, V v1, K k2, V v2, K k3, V v3, K k4, V v4) {
    return pairs(k1, v1, k2, v2, k3, v3, k4, v4);
  }

  @InPlaceOf(Map.class)
  public static <K, V> Map<K, V> of(K k1, V v1, K k2, V v2, K k3, V v3, K k4, V v4, K k5, V v5) {
    return pairs(k1, v1, k2, v2, k3, v3, k4, v4, k5, v5);
  }

  @InPlaceOf(Map.class)
  public static <K, V> Map<K, V> of(
      K k1, V v1, K k2, V v2, K k3, V v3, K k4, V v4, K k5, V v5, K k6, V v6) {
    return pairs(k1, v1, k2, v2, k3, v3, k4, v4, k5, v5, k6, v6);
  }

  @InPlaceOf(Map.class)
  public static <K, V> Map<K, V> of(
      K k1, V v1, K k2, V v2, K k3, V v3, K k4, V v4, K k5, V v5, K k6, V v6, K k7, V v7) {
    return pairs(k1, v1, k2, v2, k3, v3, k4, v4, k5, v5, k6, v6, k7, v7);
  }

  @InPlaceOf(Map.class)
  public static <K, V> Map<K, V> of(
      K k1,
      V v1,
      K k2,
      V v2,
      K k3,
      V v3,
      K k4,
      V v4,
      K k5,
      V v5,
      K k6,
      V v6,
      K k7,
      V v7,
      K k8,
      V v8) {
    return pairs(k1, v1, k2, v2, k3, v3, k4, v4, k5, v5, k6, v6, k7, v7, k8, v8);
  }

  @InPlaceOf(Map.class)
  public static <K, V> Map<K, V> of(
      K k1,
      V v1,
      K k2,
      V v2,
      K k3,
      V v3,
      K k4,
      V v4,
      K k5,
      V v5,
      K k6,
      V v6,
      K k7,
      V v7,
      K k8,
      V v8,
      K k9,
      V v9) {
    return pairs(k1, v1, k2, v2, k3, v3, k4, v4, k5, v5, k6, v6, k7, v7, k8, v8, k9, v9);
  }

  @InPlaceOf(Map.class)
  public static <K, V> Map<K, V> of(
      K k1,
      V v1,
      K k2,
      V v2,
      K k3,
      V v3,
      K k4,
      V v4,
      K k5,
      V v5,
      K k6,
      V v6,
      K k7,
      V v7,
      K k8,
      V v8,
      K k9,
      V v9,
      K k10,
      V v10) {
    return pairs(k1, v1, k2, v2, k3, v3, k4, v4, k5, v5, k6, v6, k7, v7, k8, v8, k9, v9, k10, v10);
  }
}
