package io.lightcone.runtime.invocation;

import io.lightcone.tracer.event.EventId;

/**
 * Who an invocation is. Written out only when somebody asks: most invocations are not asked.
 *
 * @param handler the handler's name
 * @param attempt from 1
 * @param put the trigger
 * @param namespace name of the namespace
 * @param woof the WooF of the trigger
 * @param seqno the trigger's number in it
 * @param replayed whether this is a replay
 */
public record InvocationLabel(
    String handler,
    int attempt,
    EventId put,
    String namespace,
    String woof,
    long seqno,
    boolean replayed) {

  /** Names the trigger, the same over attempts and replays. */
  String key() {
    return put.toString();
  }

  /** The trigger as people write it, {@code namespace/woof#seqno}. */
  String trigger() {
    return namespace + "/" + woof + "#" + seqno;
  }
}
