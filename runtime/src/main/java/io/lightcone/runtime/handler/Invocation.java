package io.lightcone.runtime.handler;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;

/**
 * One run of a handler: its only way to WooFs, clock, randomness and the outside. Every answer is
 * recorded, and replay gives it again. To be used by the handler's own thread only.
 *
 * <p>A WooF is named by its bare name in this namespace, or by {@code
 * woof://HOST[:PORT]/NAMESPACE/WOOF} in another.
 */
public interface Invocation {

  /** Appends an element that triggers nothing. */
  default Receipt put(String woof, Object payload) {
    return put(woof, null, payload);
  }

  /**
   * Appends an element.
   *
   * @param woof where to
   * @param handler the handler to trigger, or null
   * @param payload {@code byte[]} and {@code CharSequence} as they are, all else as JSON
   * @throws PayloadException if the payload has no JSON form
   * @throws RuntimeException if a local WooF or handler does not exist, or the element is too large
   */
  Receipt put(String woof, String handler, Object payload);

  /** Reads an element; absent and expired ones are answers too, see {@link Element#status()}. */
  Element get(String woof, long seqno);

  /** Number of the newest element, 0 when there is none. */
  long latest(String woof);

  /** Wall-clock time. */
  Instant now();

  /** A UTC clock whose every look is {@link #now()}. */
  Clock clock();

  /** A monotonic clock in nanoseconds from an arbitrary origin. */
  long nanoTime();

  /**
   * Random numbers.
   *
   * @param stream a name; one more draw from one stream does not shift another
   */
  RandomGenerator random(String stream);

  /** A random (version 4) id, drawn from the named stream. */
  UUID newId(String stream);

  /** A configuration property of the namespace, or null when it has none of that name. */
  String property(String name);

  /**
   * The only door to I/O: runs {@code call} once and records its result; replay and resume give the
   * recorded result without calling.
   *
   * @param name the call's name, such as {@code sms-gateway}
   * @param key idempotency key, stable over retries; see {@link #key()}
   * @param type class of the result; the result is recorded as a payload is
   * @param call what to do
   * @throws ExternalCallException if the call threw, now or when it was recorded
   */
  <T> T external(String name, String key, Class<T> type, ExternalCall<T> call);

  /**
   * As {@link #external}, for a call that may be made twice: when the process died in it, it is
   * made again on resume, with the same key, instead of ending uncertain.
   */
  <T> T externalIdempotent(String name, String key, Class<T> type, ExternalCall<T> call);

  /** This attempt's number, from 1. */
  int attempt();

  /** Names the trigger, the same over all attempts and replays. */
  String key();

  /** A logger whose lines carry the invocation's id and are marked when replayed. */
  Logger log();
}
