package io.lightcone.runtime.rewriter;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.SoftReference;

/**
 * A soft reference that memory pressure never clears: whether a cache hits must not depend on the
 * heap. It lives as long as whoever holds it.
 */
public class StrongSoftReference<T> extends SoftReference<T> {
  private T strong;

  /** As its superclass's. */
  public StrongSoftReference(T referent) {
    super(referent);
    strong = referent;
  }

  /** As its superclass's. */
  public StrongSoftReference(T referent, ReferenceQueue<? super T> queue) {
    super(referent, queue);
    strong = referent;
  }

  @Override
  public T get() {
    return strong;
  }

  @Override
  public void clear() {
    strong = null;
    super.clear();
  }
}
