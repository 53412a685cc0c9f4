package io.lightcone.runtime.invocation;

/** A request to another namespace, as {@link Operations#await} knows it again. */
public interface SentRequest {

  /** Its number, unique in the namespace that sent it. */
  long number();
}
