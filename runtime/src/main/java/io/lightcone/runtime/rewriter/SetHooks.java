package io.lightcone.runtime.rewriter;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;

/** Called by rewritten code in place of {@code Set.of}, whose order is salted anew by each JVM. */
@Topic(
    kind = Kind.DETERMINISTIC,
    title = "unordered collections",
    wayOut = "they iterate in the order of insertion")
public final class SetHooks {
  private SetHooks() {}

  /** As strict as {@code Set.of}: no null, no element twice. */
  private static <E> Set<E> distinct(E[] elements) {
    Set<E> set = new LinkedHashSet<>();
    for (E element : elements) {
      if (!set.add(Objects.requireNonNull(element))) {
        throw new IllegalArgumentException("duplicate element: " + element);
      }
    }
    return Collections.unmodifiableSet(set);
  }

  @InPlaceOf(Set.class)
  public static <E> Set<E> copyOf(Collection<? extends E> elements) {
    Set<E> set = new LinkedHashSet<>();
    for (E element : elements) {
      set.add(Objects.requireNonNull(element));
    }
    return Collections.unmodifiableSet(set);
  }

  @InPlaceOf(Set.class)
  @SafeVarargs
  @SuppressWarnings("varargs") // only read
  public static <E> Set<E> of(E... elements) {
    return distinct(elements);
  }

  @InPlaceOf(Set.class)
  public static <E> Set<E> of() {
    return Collections.emptySet();
  }

  @InPlaceOf(Set.class)
  @SuppressWarnings("unchecked") // only elements of type E are in it
  public static <E> Set<E> of(E e1) {
    return distinct((E[]) new Object[] {e1});
  }

  @InPlaceOf(Set.class)
  @SuppressWarnings("unchecked") // only elements of type E are in it
  public static <E> Set<E> of(E e1, E e2) {
    return distinct((E[]) new Object[] {e1, e2});
  }

  @InPlaceOf(Set.class)
  @SuppressWarnings("unchecked") // only elements of type E are in it
  public static <E> Set<E> of(E e1, E e2, E e3) {
    return distinct((E[]) new Object[] {e1, e2, e3});
  }

  @InPlaceOf(Set.class)
  @SuppressWarnings("unchecked") // only elements of type E are in it
  public static <E> Set<E> of(E e1, E e2, E e3, E e4) {
    return distinct((E[]) new Object[] {e1, e2, e3, e4});
  }

  @InPlaceOf(Set.class)
  @SuppressWarnings("unchecked") // only elements of type E are in it
  public static <E> Set<E> of(E e1, E e2, E e3, E e4, E e5) {
    return distinct((E[]) new Object[] {e1, e2, e3, e4, e5});
  }

  @InPlaceOf(Set.class)
  @SuppressWarnings("unchecked") // only elements of type E are in it
  public static <E> Set<E> of(E e1, E e2, E e3, E e4, E e5, E e6) {
    return distinct((E[]) new Object[] {e1, e2, e3, e4, e5, e6});
  }

  @InPlaceOf(Set.class)
  @SuppressWarnings("unchecked") // only elements of type E are in it
  public static <E> Set<E> of(E e1, E e2, E e3, E e4, E e5, E e6, E e7) {
    return distinct((E[]) new Object[] {e1, e2, e3, e4, e5, e6, e7});
  }

  @InPlaceOf(Set.class)
  @SuppressWarnings("unchecked") // only elements of type E are in it
  public static <E> Set<E> of(E e1, E e2, E e3, E e4, E e5, E e6, E e7, E e8) {
    return distinct((E[]) new Object[] {e1, e2, e3, e4, e5, e6, e7, e8});
  }

  @InPlaceOf(Set.class)
  @SuppressWarnings("unchecked") // only elements of type E are in it
  public static <E> Set<E> of(E e1, E e2, E e3, E e4, E e5, E e6, E e7, E e8, E e9) {
    return distinct((E[]) new Object[] {e1, e2, e3, e4, e5, e6, e7, e8, e9});
  }

  @InPlaceOf(Set.class)
  @SuppressWarnings("unchecked") // only elements of type E are in it
  public static <E> Set<E> of(E e1, E e2, E e3, E e4, E e5, E e6, E e7, E e8, E e9, E e10) {
    return distinct((E[]) new Object[] {e1, e2, e3, e4, e5, e6, e7, e8, e9, e10});
  }
}
