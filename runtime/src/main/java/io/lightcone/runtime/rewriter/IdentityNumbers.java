package io.lightcone.runtime.rewriter;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.Map;

/**
 * The numbers that stand for identity hashes. An object keeps the number it got first for as long
 * as it lives, also under a later binding: hash tables in static fields must go on finding it.
 */
final class IdentityNumbers {
  private static final ReferenceQueue<Object> COLLECTED = new ReferenceQueue<>();
  private static final Map<Key, Integer> NUMBERS = new HashMap<>();

  private IdentityNumbers() {}

  /** Whether an entry is found depends on the object alone: it can't be collected while asked. */
  static int of(Object object, Binding binding) {
    synchronized (NUMBERS) {
      for (Reference<?> key = COLLECTED.poll(); key != null; key = COLLECTED.poll()) {
        NUMBERS.remove(key);
      }
      return NUMBERS.computeIfAbsent(new Key(object), key -> binding.nextIdentity());
    }
  }

  private static final class Key extends WeakReference<Object> {
    private final int hash;

    Key(Object object) {
      super(object, COLLECTED);
      hash = System.identityHashCode(object);
    }

    @Override
    public int hashCode() {
      return hash;
    }

    @Override
    public boolean equals(Object other) {
      if (this == other) {
        return true;
      }
      Object mine = get();
      return mine != null && other instanceof Key key && key.get() == mine;
    }
  }
}
