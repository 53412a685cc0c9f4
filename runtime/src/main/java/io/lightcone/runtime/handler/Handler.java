package io.lightcone.runtime.handler;

/**
 * Code that runs because of a put. A handler keeps no state of its own between invocations: all
 * state lives in WooFs. It needs a public constructor without arguments and is made anew for every
 * invocation.
 */
@FunctionalInterface
public interface Handler {

  /**
   * Runs once for the element that triggered it.
   *
   * @param inv reads, puts, clock and randomness of this invocation; valid until this method
   *     returns
   * @param trigger the element that was put
   * @throws Exception recorded as the invocation's failure
   */
  void handle(Invocation inv, Element trigger) throws Exception;
}
