package io.lightcone.runtime.rewriter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The order in which keys came into a map whose own order is another. Walking sorts a snapshot, so
 * it is never disturbed by changes.
 */
final class Arrival<K> {
  private final Map<Object, Long> numbers;
  private long last;

  /**
   * @param numbers an empty map that compares keys as the map it serves does
   */
  Arrival(Map<Object, Long> numbers) {
    this.numbers = numbers;
  }

  synchronized void came(K key) {
    if (!numbers.containsKey(key)) {
      numbers.put(key, ++last);
    }
  }

  synchronized void went(Object key) {
    numbers.remove(key);
  }

  synchronized void allWent() {
    numbers.clear();
  }

  private synchronized long number(Object key) {
    return numbers.getOrDefault(key, Long.MAX_VALUE);
  }

  /** A key that has no number yet, being put this moment by another thread, comes last. */
  <V> List<Map.Entry<K, V>> sorted(Collection<Map.Entry<K, V>> entries) {
    List<Map.Entry<K, V>> sorted = new ArrayList<>(entries);
    sorted.sort(Comparator.comparingLong(entry -> number(entry.getKey())));
    return sorted;
  }

  /** Walks a snapshot, and hands the entry last given to {@code remove}. */
  static <E, T> Iterator<T> walk(
      List<E> snapshot, Function<? super E, ? extends T> give, Consumer<? super E> remove) {
    Iterator<E> entries = snapshot.iterator();
    return new Iterator<>() {
      private E given;

      @Override
      public boolean hasNext() {
        return entries.hasNext();
      }

      @Override
      public T next() {
        given = entries.next();
        return give.apply(given);
      }

      @Override
      public void remove() {
        if (given == null) {
          throw new IllegalStateException("nothing to remove");
        }
        remove.accept(given);
        given = null;
      }
    };
  }
}
