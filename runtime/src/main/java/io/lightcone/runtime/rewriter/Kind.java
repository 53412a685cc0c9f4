package io.lightcone.runtime.rewriter;

/** What a {@link Rule} does with the operations it covers. */
public enum Kind {
  /** The interceptor answers, and the answer is recorded. */
  SUPPLIED,
  /** Another operation of the same type stands in, whose result depends on its input only. */
  DETERMINISTIC,
  /** While an interceptor is bound the operation throws {@link RefusedOperationError}. */
  REFUSED
}
