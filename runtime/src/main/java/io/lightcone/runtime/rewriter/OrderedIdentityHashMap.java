package io.lightcone.runtime.rewriter;

import java.util.AbstractCollection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A map by identity that is walked in the order in which its keys came. Iterators walk a snapshot.
 */
public class OrderedIdentityHashMap<K, V> extends IdentityHashMap<K, V> {
  private static final long serialVersionUID = 1L;

  private transient Arrival<K> arrival;

  /** As its superclass's. */
  public OrderedIdentityHashMap() {}

  /** As its superclass's. */
  public OrderedIdentityHashMap(int size) {
    super(size);
  }

  /** As its superclass's. */
  public OrderedIdentityHashMap(Map<? extends K, ? extends V> other) {
    putAll(other);
  }

  /** Made on demand: neither cloning nor reading from a stream runs a constructor. */
  private Arrival<K> arrival() {
    if (arrival == null) {
      arrival = new Arrival<>(new IdentityHashMap<>());
      for (Map.Entry<K, V> entry : super.entrySet()) {
        arrival.came(entry.getKey());
      }
    }
    return arrival;
  }

  /**
   * The plain map gives its entries' contents only while it walks: they are read out one by one.
   */
  private List<Map.Entry<K, V>> sorted() {
    List<Map.Entry<K, V>> entries = new ArrayList<>(size());
    for (Map.Entry<K, V> entry : super.entrySet()) {
      entries.add(new Held(entry.getKey()));
    }
    return arrival().sorted(entries);
  }

  @Override
  public V put(K key, V value) {
    arrival().came(key);
    return super.put(key, value);
  }

  @Override
  public void putAll(Map<? extends K, ? extends V> other) {
    other.forEach(this::put);
  }

  @Override
  public V remove(Object key) {
    arrival().went(key);
    return super.remove(key);
  }

  @Override
  public boolean remove(Object key, Object value) {
    if (!containsKey(key) || get(key) != value) {
      return false;
    }
    remove(key);
    return true;
  }

  @Override
  public void clear() {
    arrival().allWent();
    super.clear();
  }

  @Override
  @SuppressWarnings("unchecked") // a clone is of its own class
  public Object clone() {
    OrderedIdentityHashMap<K, V> copy = (OrderedIdentityHashMap<K, V>) super.clone();
    copy.arrival = new Arrival<>(new IdentityHashMap<>());
    sorted().forEach(entry -> copy.arrival.came(entry.getKey()));
    return copy;
  }

  @Override
  public Set<K> keySet() {
    return new OrderedView<>(
        () -> Arrival.walk(sorted(), Map.Entry::getKey, entry -> remove(entry.getKey())),
        this::containsKey,
        this::removeKey,
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

  private boolean removeKey(Object key) {
    boolean there = containsKey(key);
    remove(key);
    return there;
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
        return OrderedIdentityHashMap.this.size();
      }
    };
  }

  @Override
  public void forEach(BiConsumer<? super K, ? super V> action) {
    sorted().forEach(entry -> action.accept(entry.getKey(), entry.getValue()));
  }

  @Override
  public void replaceAll(BiFunction<? super K, ? super V, ? extends V> change) {
    sorted().forEach(entry -> entry.setValue(change.apply(entry.getKey(), entry.getValue())));
  }

  private final class Held implements Map.Entry<K, V> {
    private final K key;

    Held(K key) {
      this.key = key;
    }

    @Override
    public K getKey() {
      return key;
    }

    @Override
    public V getValue() {
      return get(key);
    }

    @Override
    public V setValue(V value) {
      return put(key, value);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Map.Entry<?, ?> entry
          && entry.getKey() == key
          && entry.getValue() == getValue();
    }

    @Override
    public int hashCode() {
      return IdentityHooks.identityHashCode(key) ^ IdentityHooks.identityHashCode(getValue());
    }

    @Override
    public String toString() {
      return IdentityHooks.valueOf(key) + "=" + IdentityHooks.valueOf(getValue());
    }
  }
}
