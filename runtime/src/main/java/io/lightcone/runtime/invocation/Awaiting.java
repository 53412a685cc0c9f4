package io.lightcone.runtime.invocation;

import io.lightcone.tracer.event.AwaitOutcome;
import io.lightcone.tracer.event.EventId;
import io.lightcone.tracer.event.Found;
import io.lightcone.tracer.event.Payload;

/**
 * What waiting for a reply gave.
 *
 * @param outcome acked, refused, or unknown in time
 * @param seqno the element's number, or 0
 * @param found what a get or latest found, else null
 * @param value the element a get found, else null
 * @param remote the put made or seen at the peer, or null
 * @param refusal why it was refused, else null
 */
public record Awaiting(
    AwaitOutcome outcome, long seqno, Found found, Payload value, EventId remote, String refusal) {}
