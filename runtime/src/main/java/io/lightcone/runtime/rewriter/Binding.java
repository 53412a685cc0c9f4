package io.lightcone.runtime.rewriter;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/** An interceptor bound to a thread, and what hooks remember for as long as it is bound. */
final class Binding {
  final Interceptor interceptor;
  final Binding previous;
  private Map<String, Random> randoms;
  private int identities;

  Binding(Interceptor interceptor, Binding previous) {
    this.interceptor = interceptor;
    this.previous = previous;
  }

  /** Seeded once from the stream of that name, so that one record answers all its draws. */
  Random random(String stream) {
    if (randoms == null) {
      randoms = new HashMap<>();
    }
    return randoms.computeIfAbsent(stream, name -> new Random(interceptor.randomBits(name)));
  }

  int nextIdentity() {
    return ++identities;
  }
}
