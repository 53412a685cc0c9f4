package io.lightcone.replay.history;

import io.lightcone.tracer.event.EventType;
import io.lightcone.tracer.event.RequestKind;

/**
 * Names for what happens that depend on causes alone: a hash of the cause's key and of which of the
 * cause's operations it was. Time, position in a journal and event ids play no part, so that a key
 * means the same in a recording, in a branch of it, and in another run.
 *
 * <p>Operations of one lane are counted by kind and WooF: the third put to {@code alarms} stays
 * that when the handler reads something more before it. Keys are 64 bits; two different things of a
 * million share one with a probability of 3e-8.
 */
public final class CausalKeys {
  private static final long SESSION = 1;
  private static final long INVOCATION = 2;
  private static final long DELIVERY = 3;
  private static final long REPLY = 4;
  private static final long COPY = 5;
  private static final long WOOF = 6;

  private CausalKeys() {}

  /** A client session: the {@code n}-th of its name, from 0. */
  public static long session(String namespace, String name, int n) {
    return mix(mix(mix(SESSION, text(namespace)), text(name)), n);
  }

  /** A session whose beginning is not recorded. */
  public static long unknownLane(String namespace, long seq) {
    return mix(mix(SESSION, text(namespace)), ~seq);
  }

  /** An attempt at a trigger. */
  public static long invocation(long put, int attempt) {
    return mix(mix(INVOCATION, put), attempt);
  }

  /**
   * An operation.
   *
   * @param lane its session or invocation
   * @param kind what it does
   * @param target the WooF or source, see {@link #target}
   * @param n the how-manieth of this kind on this target in its lane, from 0
   */
  public static long operation(long lane, EventType kind, String target, int n) {
    return mix(mix(mix(lane, kind.code() + 16L), text(target)), n);
  }

  /** What a request is counted by. */
  public static String target(String peer, RequestKind kind, String woof) {
    return kind + " " + peer + "/" + woof;
  }

  /** The put that carries out a request. */
  public static long delivery(long sent) {
    return mix(DELIVERY, sent);
  }

  /** The reply to a request. */
  public static long reply(long sent) {
    return mix(REPLY, sent);
  }

  /** A second element like the first. */
  public static long copy(long put) {
    return mix(COPY, put);
  }

  /** A WooF. */
  public static long woof(String namespace, String name) {
    return mix(mix(WOOF, text(namespace)), text(name));
  }

  /** Two numbers to one, spread evenly (the finaliser of SplitMix64, Steele, Lea, Flood 2014). */
  public static long mix(long a, long b) {
    long z = a * 0x9e3779b97f4a7c15L + b + 0x9e3779b97f4a7c15L;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  private static long text(String text) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; text != null && i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    return hash;
  }
}
