package io.lightcone.runtime.rewriter;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/** Called by rewritten code in place of the collectors that make unordered collections. */
@Topic(
    kind = Kind.DETERMINISTIC,
    title = "unordered collections",
    wayOut = "they iterate in the order of insertion")
public final class CollectorHooks {
  private CollectorHooks() {}

  private static <T, K, V, M extends Map<K, V>> Collector<T, ?, M> unique(
      Function<? super T, ? extends K> key,
      Function<? super T, ? extends V> value,
      Supplier<M> map) {
    return Collector.of(
        map,
        (m, element) -> {
          K k = key.apply(element);
          V v = Objects.requireNonNull(value.apply(element));
          V old = m.putIfAbsent(k, v);
          if (old != null) {
            throw new IllegalStateException(
                "duplicate key " + k + " (attempted merging values " + old + " and " + v + ")");
          }
        },
        (left, right) -> {
          throw new IllegalStateException("only sequential streams are made");
        });
  }

  @InPlaceOf(Collectors.class)
  public static <T> Collector<T, ?, Set<T>> toSet() {
    return Collectors.toCollection(LinkedHashSet::new);
  }

  @InPlaceOf(Collectors.class)
  public static <T> Collector<T, ?, Set<T>> toUnmodifiableSet() {
    return Collectors.collectingAndThen(toSet(), SetHooks::copyOf);
  }

  @InPlaceOf(Collectors.class)
  public static <T, K, V> Collector<T, ?, Map<K, V>> toMap(
      Function<? super T, ? extends K> key, Function<? super T, ? extends V> value) {
    return unique(key, value, LinkedHashMap::new);
  }

  @InPlaceOf(Collectors.class)
  public static <T, K, V> Collector<T, ?, Map<K, V>> toMap(
      Function<? super T, ? extends K> key,
      Function<? super T, ? extends V> value,
      BinaryOperator<V> merge) {
    return Collectors.toMap(key, value, merge, LinkedHashMap::new);
  }

  @InPlaceOf(Collectors.class)
  public static <T, K, V> Collector<T, ?, Map<K, V>> toUnmodifiableMap(
      Function<? super T, ? extends K> key, Function<? super T, ? extends V> value) {
    return Collectors.collectingAndThen(
        CollectorHooks.<T, K, V>toMap(key, value), Collections::unmodifiableMap);
  }

  @InPlaceOf(Collectors.class)
  public static <T, K, V> Collector<T, ?, Map<K, V>> toUnmodifiableMap(
      Function<? super T, ? extends K> key,
      Function<? super T, ? extends V> value,
      BinaryOperator<V> merge) {
    return Collectors.collectingAndThen(
        CollectorHooks.<T, K, V>toMap(key, value, merge), Collections::unmodifiableMap);
  }

  @InPlaceOf(Collectors.class)
  public static <T, K, V> Collector<T, ?, ConcurrentMap<K, V>> toConcurrentMap(
      Function<? super T, ? extends K> key, Function<? super T, ? extends V> value) {
    return unique(key, value, OrderedConcurrentHashMap::new);
  }

  @InPlaceOf(Collectors.class)
  public static <T, K, V> Collector<T, ?, ConcurrentMap<K, V>> toConcurrentMap(
      Function<? super T, ? extends K> key,
      Function<? super T, ? extends V> value,
      BinaryOperator<V> merge) {
    return Collectors.toMap(key, value, merge, OrderedConcurrentHashMap::new);
  }

  @InPlaceOf(Collectors.class)
  public static <T, K> Collector<T, ?, Map<K, List<T>>> groupingBy(
      Function<? super T, ? extends K> key) {
    return groupingBy(key, Collectors.toList());
  }

  @InPlaceOf(Collectors.class)
  public static <T, K, A, D> Collector<T, ?, Map<K, D>> groupingBy(
      Function<? super T, ? extends K> key, Collector<? super T, A, D> downstream) {
    return Collectors.groupingBy(key, LinkedHashMap::new, downstream);
  }

  @InPlaceOf(Collectors.class)
  public static <T, K> Collector<T, ?, ConcurrentMap<K, List<T>>> groupingByConcurrent(
      Function<? super T, ? extends K> key) {
    return groupingByConcurrent(key, Collectors.toList());
  }

  @InPlaceOf(Collectors.class)
  public static <T, K, A, D> Collector<T, ?, ConcurrentMap<K, D>> groupingByConcurrent(
      Function<? super T, ? extends K> key, Collector<? super T, A, D> downstream) {
    return Collectors.groupingBy(key, OrderedConcurrentHashMap::new, downstream);
  }
}
