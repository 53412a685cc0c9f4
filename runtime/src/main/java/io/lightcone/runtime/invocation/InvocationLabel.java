package io.lightcone.runtime.invocation;

/**
 * Who an invocation is.
 *
 * @param handler the handler's name
 * @param attempt from 1
 * @param key names the trigger, the same over attempts and replays
 * @param trigger the trigger as people write it, {@code namespace/woof#seqno}
 * @param replayed whether this is a replay
 */
public record InvocationLabel(
    String handler, int attempt, String key, String trigger, boolean replayed) {}
