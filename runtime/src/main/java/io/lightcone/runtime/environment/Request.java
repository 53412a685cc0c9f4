package io.lightcone.runtime.environment;

import io.lightcone.tracer.event.EventId;
import io.lightcone.tracer.event.Payload;
import io.lightcone.tracer.event.RequestKind;

/**
 * What one namespace asks of another.
 *
 * @param sent the sender's {@code Sent} event: cause, and identity of the request when it is sent
 *     again
 * @param kind what is asked
 * @param woof the WooF at the receiver
 * @param handler the handler to trigger, or null
 * @param seqno element asked for by a get, else 0
 * @param payload the element of a put, else null
 */
public record Request(
    EventId sent, RequestKind kind, String woof, String handler, long seqno, Payload payload) {}
