package io.lightcone.runtime.rewriter;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/**
 * A stopped clock and randomness from a seed, for class initialisers: nothing it answers needs
 * recording beyond its two arguments. Environment and properties are empty. For one thread.
 */
public final class FixedInterceptor implements Interceptor {
  private final long wallNanos;
  private final long seed;
  private final Map<String, Random> streams = new HashMap<>();

  /**
   * @param wallNanos nanoseconds since 1970-01-01T00:00Z
   */
  public FixedInterceptor(long wallNanos, long seed) {
    this.wallNanos = wallNanos;
    this.seed = seed;
  }

  /** The same clock, and a seed that also depends on the name. */
  public FixedInterceptor named(String name) {
    return new FixedInterceptor(wallNanos, mix(seed, name));
  }

  private static long mix(long seed, String name) {
    long mixed = seed;
    for (int i = 0; i < name.length(); i++) {
      mixed = (mixed ^ name.charAt(i)) * 0x9E3779B97F4A7C15L;
      mixed ^= mixed >>> 32;
    }
    return mixed;
  }

  @Override
  public long wallNanos() {
    return wallNanos;
  }

  @Override
  public long nanoTime() {
    return 0;
  }

  @Override
  public long randomBits(String stream) {
    return streams.computeIfAbsent(stream, name -> new Random(mix(seed, name))).nextLong();
  }

  @Override
  public String environment(String name) {
    return null;
  }

  @Override
  public String property(String name) {
    return null;
  }

  @Override
  public void staticWritten(String field) {
    // class initialisers are what static fields are written by
  }

  @Override
  public void refused(RefusedOperationError refusal) {
    // the error itself reaches whoever asked for the class
  }
}
