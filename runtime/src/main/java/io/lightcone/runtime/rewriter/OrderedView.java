package io.lightcone.runtime.rewriter;

import java.util.AbstractSet;
import java.util.Iterator;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** A set over a map, built from the three things in which such views differ. */
final class OrderedView<E> extends AbstractSet<E> {
  private final Supplier<Iterator<E>> iterator;
  private final Predicate<Object> contains;
  private final Predicate<Object> remove;
  private final Supplier<Integer> size;

  OrderedView(
      Supplier<Iterator<E>> iterator,
      Predicate<Object> contains,
      Predicate<Object> remove,
      Supplier<Integer> size) {
    this.iterator = iterator;
    this.contains = contains;
    this.remove = remove;
    this.size = size;
  }

  @Override
  public Iterator<E> iterator() {
    return iterator.get();
  }

  @Override
  public boolean contains(Object element) {
    return contains.test(element);
  }

  @Override
  public boolean remove(Object element) {
    return remove.test(element);
  }

  @Override
  public int size() {
    return size.get();
  }
}
