package io.lightcone.runtime.handler;

/**
 * A call to the outside.
 *
 * @param <T> class of the result
 */
@FunctionalInterface
public interface ExternalCall<T> {
  /** Does it. */
  T call() throws Exception;
}
