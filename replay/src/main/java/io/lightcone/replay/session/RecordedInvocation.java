package io.lightcone.replay.session;

import io.lightcone.tracer.event.Event;
import io.lightcone.tracer.event.EventBody;
import java.util.List;

/**
 * All that a recording has of one invocation.
 *
 * @param namespace the namespace's name
 * @param started its {@code Started}
 * @param trigger the put that triggered it; null when the recording has lost it
 * @param operations what it did, oldest first
 * @param ended its {@code Ended}; null when it has none
 */
public record RecordedInvocation(
    String namespace, Event started, Event trigger, List<Event> operations, Event ended) {

  /** Takes nothing but a put for a trigger. */
  public RecordedInvocation {
    trigger = trigger == null || !(trigger.body() instanceof EventBody.Put) ? null : trigger;
  }

  /** The body of its {@code Started}. */
  public EventBody.Started start() {
    return (EventBody.Started) started.body();
  }

  /** The body of its trigger. */
  public EventBody.Put put() {
    return (EventBody.Put) trigger.body();
  }

  /** The body of its {@code Ended}. */
  public EventBody.Ended end() {
    return (EventBody.Ended) ended.body();
  }

  /** Bytes of the payloads that it holds, about. */
  long payloadBytes() {
    long bytes = trigger == null ? 0 : put().payload().size();
    for (Event event : operations) {
      if (event.body() instanceof EventBody.Put put) {
        bytes += put.payload().size();
      } else if (event.body() instanceof EventBody.Read read && read.payload() != null) {
        bytes += read.payload().size();
      }
    }
    return bytes;
  }

  /** How it is written everywhere: {@code namespace/handler@seq}. */
  public String label() {
    return namespace + "/" + start().handler() + "@" + started.id().seq();
  }
}
