package io.lightcone.runtime.invocation;

import io.lightcone.tracer.event.Payload;
import io.lightcone.tracer.event.RequestKind;

/**
 * Where an invocation's answers come from and its effects go to. For one thread, except where an
 * implementation says otherwise.
 */
public interface Operations {

  /**
   * Appends an element to a local WooF.
   *
   * @param handler the handler to trigger, or null
   * @return its seqno
   * @throws OperationRefusedException if it can't be appended
   */
  long put(String woof, String handler, Payload payload);

  /** Reads an element of a local WooF. */
  Answer read(String woof, long seqno);

  /** Newest seqno of a local WooF, 0 when it is empty or absent. */
  long latest(String woof);

  /**
   * Sends a request to another namespace.
   *
   * @param peer the address, {@code woof://...}
   * @return names the request in {@link #await}
   */
  SentRequest send(
      String peer, RequestKind kind, String woof, String handler, long seqno, Payload payload);

  /** Waits for the reply to a request. */
  Awaiting await(SentRequest request, long timeoutNanos);

  /** The answer of a remote read, once its reply was awaited. */
  Answer remoteRead(String peerWoof, long seqno, Awaiting reply);

  /**
   * Says that the handler is done. Where answers come from a recording, this throws again what said
   * that the handler left it, so that a handler can't go on by catching it.
   */
  default void ended() {}

  /** Wall clock, ns since 1970. */
  long wallNanos();

  /** Monotonic clock, ns. */
  long nanoTime();

  /** Seed of a named stream of randomness. */
  long randomSeed(String stream);

  /** A configuration property, or null. */
  String property(String name);

  /** An environment variable, or null. */
  String environment(String name);

  /**
   * Makes an external call, or gives its recorded outcome.
   *
   * @param idempotent whether it may be made again when nobody knows whether it was
   * @throws io.lightcone.runtime.handler.ExternalCallException if it failed or may have happened
   */
  Payload call(
      String name,
      String key,
      boolean idempotent,
      io.lightcone.runtime.handler.ExternalCall<Payload> call);
}
