package io.lightcone.runtime.rewriter;

/**
 * Answers what rewritten handler code asks of its surroundings while an invocation is bound to the
 * thread. A live invocation asks the real world and records the answer; a replayed one answers from
 * the record. Called only on the thread the interceptor is bound to.
 */
public interface Interceptor {

  /** Wall clock in nanoseconds since 1970-01-01T00:00Z. */
  long wallNanos();

  /** A monotonic clock in nanoseconds from an arbitrary origin. */
  long nanoTime();

  /**
   * Sixty-four random bits.
   *
   * @param stream which named stream to draw from; a draw from one never shifts another
   */
  long randomBits(String stream);

  /** The environment variable's value, or null when it is absent or not on the allow-list. */
  String environment(String name);

  /** The system property's value, or null when it is absent or not on the allow-list. */
  String property(String name);

  /**
   * Told when rewritten code writes a static field outside a class initialiser: state that outlives
   * the invocation, which replay can't restore.
   *
   * @param field {@code binary.class.Name.field}
   */
  void staticWritten(String field);

  /** Told just before a refused operation throws. */
  void refused(RefusedOperationError refusal);
}
