package io.lightcone.runtime.environment;

import io.lightcone.tracer.event.EventId;
import io.lightcone.tracer.event.Found;
import io.lightcone.tracer.event.Payload;

/**
 * What a namespace answers.
 *
 * @param accepted false when it refuses
 * @param found what a get or latest found; null for a put
 * @param seqno the element's number, or 0
 * @param value the element that a get found, else null
 * @param remote the put made or seen, or null
 * @param refusal why it refuses, else null
 */
public record Reply(
    boolean accepted, Found found, long seqno, Payload value, EventId remote, String refusal) {

  /** A refusal. */
  public static Reply refused(String reason) {
    return new Reply(false, null, 0, null, null, reason);
  }
}
