package io.lightcone.runtime.rewriter;

import java.util.AbstractCollection;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A concurrent map that is walked in the order in which its keys came. {@code keySet()} alone keeps
 * the plain order, see {@link KeyViewHooks}. Iterators walk a snapshot.
 */
public class OrderedConcurrentHashMap<K, V> extends ConcurrentHashMap<K, V> {
  private static final long serialVersionUID = 1L;

  private transient Arrival<K> arrival;

  /** As its superclass's. */
  public OrderedConcurrentHashMap() {}

  /** As its superclass's. */
  public OrderedConcurrentHashMap(int capacity) {
    super(capacity);
  }

  /** As its superclass's. */
  public OrderedConcurrentHashMap(int capacity, float loadFactor) {
    super(capacity, loadFactor);
  }

  /** As its superclass's. */
  public OrderedConcurrentHashMap(int capacity, float loadFactor, int concurrency) {
    super(capacity, loadFactor, concurrency);
  }

  /** As its superclass's. */
  public OrderedConcurrentHashMap(Map<? extends K, ? extends V> other) {
    putAll(other);
  }

  /** Made on demand: reading an object back from a stream runs no constructor. */
  private synchronized Arrival<K> arrival() {
    if (arrival == null) {
      arrival = new Arrival<>(new HashMap<>());
      for (Map.Entry<K, V> entry : super.entrySet()) {
        arrival.came(entry.getKey());
      }
    }
    return arrival;
  }

  private List<Map.Entry<K, V>> sorted() {
    return arrival().sorted(super.entrySet());
  }

  /** Takes up or drops a key, according to what an operation did with it. */
  private V noted(K key, V result) {
    if (containsKey(key)) {
      arrival().came(key);
    } else {
      arrival().went(key);
    }
    return result;
  }

  @Override
  public V put(K key, V value) {
    return noted(key, super.put(key, value));
  }

  @Override
  public V putIfAbsent(K key, V value) {
    return noted(key, super.putIfAbsent(key, value));
  }

  @Override
  public void putAll(Map<? extends K, ? extends V> other) {
    other.forEach(this::put);
  }

  @Override
  public V computeIfAbsent(K key, Function<? super K, ? extends V> make) {
    return noted(key, super.computeIfAbsent(key, make));
  }

  @Override
  public V computeIfPresent(K key, BiFunction<? super K, ? super V, ? extends V> change) {
    return noted(key, super.computeIfPresent(key, change));
  }

  @Override
  public V compute(K key, BiFunction<? super K, ? super V, ? extends V> change) {
    return noted(key, super.compute(key, change));
  }

  @Override
  public V merge(K key, V value, BiFunction<? super V, ? super V, ? extends V> change) {
    return noted(key, super.merge(key, value, change));
  }

  @Override
  public V remove(Object key) {
    V old = super.remove(key);
    arrival().went(key);
    return old;
  }

  @Override
  public boolean remove(Object key, Object value) {
    boolean removed = super.remove(key, value);
    if (removed) {
      arrival().went(key);
    }
    return removed;
  }

  @Override
  public void clear() {
    super.clear();
    arrival().allWent();
  }

  Set<K> orderedKeys() {
    return new OrderedView<>(
        () -> Arrival.walk(sorted(), Map.Entry::getKey, entry -> remove(entry.getKey())),
        this::containsKey,
        key -> remove(key) != null,
        this::size);
  }

  @Override
  public Set<Map.Entry<K, V>> entrySet() {
    Set<Map.Entry<K, V>> plain = super.entrySet();
    return new OrderedView<>(
        () -> Arrival.walk(sorted(), Function.identity(), entry -> remove(entry.getKey())),
        plain::contains,
        entry -> entry instanceof Map.Entry<?, ?> e && remove(e.getKey(), e.getValue()),
        this::size);
  }

  @Override
  public Collection<V> values() {
    return new AbstractCollection<>() {
      @Override
      public Iterator<V> iterator() {
        return Arrival.walk(sorted(), Map.Entry::getValue, entry -> remove(entry.getKey()));
      }

      @Override
      public int size() {
        return OrderedConcurrentHashMap.this.size();
      }
    };
  }

  @Override
  public void forEach(BiConsumer<? super K, ? super V> action) {
    sorted().forEach(entry -> action.accept(entry.getKey(), entry.getValue()));
  }

  @Override
  public void replaceAll(BiFunction<? super K, ? super V, ? extends V> change) {
    sorted()
        .forEach(entry -> replace(entry.getKey(), change.apply(entry.getKey(), entry.getValue())));
  }

  @Override
  public Enumeration<K> keys() {
    return Collections.enumeration(orderedKeys());
  }

  @Override
  public Enumeration<V> elements() {
    return Collections.enumeration(values());
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("{");
    forEach((k, v) -> text.append(text.length() > 1 ? ", " : "").append(k).append('=').append(v));
    return text.append('}').toString();
  }
}
