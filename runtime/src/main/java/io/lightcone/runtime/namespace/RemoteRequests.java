package io.lightcone.runtime.namespace;

import io.lightcone.runtime.environment.Environment;
import io.lightcone.runtime.environment.Reply;
import io.lightcone.runtime.environment.Request;
import io.lightcone.runtime.environment.WorldEnded;
import io.lightcone.runtime.invocation.Awaiting;
import io.lightcone.runtime.invocation.RecordedRequest;
import io.lightcone.runtime.invocation.SentRequest;
import io.lightcone.tracer.event.AwaitOutcome;
import io.lightcone.tracer.event.Event;
import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.EventId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Requests to other namespaces that are under way: the outbox. Each is sent again until it is
 * answered, also after a restart; the receiver carries a put out once. Safe for several threads.
 */
final class RemoteRequests {
  private static final long RESEND_NANOS = 200_000_000L;
  private static final long SLOWEST_RESEND_NANOS = 60_000_000_000L;
  private static final int MAX_SENDS = 10_000;

  private final Kernel kernel;
  private final Environment world;
  private final String self;
  private final History history;
  private final AtomicLong nextNumber;
  private final Map<EventId, Flight> unanswered = new ConcurrentHashMap<>();
  private volatile boolean closed;

  /** One request. Whoever may still wait for it holds it; nobody else does once it is answered. */
  private static final class Flight implements SentRequest {
    final long number;
    final String peer;
    final Request request;
    int sends;
    volatile EventId replied;
    volatile EventBody.Replied reply;

    Flight(long number, String peer, Request request) {
      this.number = number;
      this.peer = peer;
      this.request = request;
    }

    Flight(EventId id, EventBody.Sent sent) {
      this(
          sent.requestId(),
          sent.peer(),
          new Request(id, sent.kind(), sent.woof(), sent.handler(), sent.seqno(), sent.payload()));
    }

    @Override
    public long number() {
      return number;
    }
  }

  /** What waiting for a request gave. */
  record Outcome(EventId sent, EventId replied, Awaiting awaiting) {}

  RemoteRequests(Kernel kernel, Environment world, String self, History history, long nextNumber) {
    this.kernel = kernel;
    this.world = world;
    this.self = self;
    this.history = history;
    this.nextNumber = new AtomicLong(nextNumber);
  }

  long nextNumber() {
    return nextNumber.getAndIncrement();
  }

  /** Sends what the journal says is to be sent, and goes on until it is answered. */
  SentRequest send(EventId id, EventBody.Sent sent) {
    Flight flight = new Flight(id, sent);
    unanswered.put(id, flight);
    transmit(flight);
    return flight;
  }

  private void transmit(Flight flight) {
    if (closed || kernel.hasEnded() || flight.reply != null || flight.sends++ >= MAX_SENDS) {
      return;
    }
    String to = flight.peer.substring(flight.peer.lastIndexOf('/') + 1);
    world.transport().send(self, to, flight.request, reply -> arrived(flight, reply));
    long backOff = RESEND_NANOS << Math.min(10, flight.sends);
    world.scheduler().after(Math.min(SLOWEST_RESEND_NANOS, backOff), () -> transmit(flight));
  }

  private void arrived(Flight flight, Reply reply) {
    synchronized (flight) {
      if (closed || flight.reply != null) {
        return;
      }
      EventBody.Replied body =
          new EventBody.Replied(
              flight.request.sent(),
              reply.accepted(),
              reply.found(),
              reply.seqno(),
              reply.value(),
              reply.remote(),
              reply.refusal());
      try {
        flight.replied = kernel.append(null, null, world.time().wallMicros(), body);
      } catch (WorldEnded e) {
        return; // not written: it is sent again, now or after the next start
      }
      flight.reply = body;
      unanswered.remove(flight.request.sent());
    }
    world.scheduler().changed();
  }

  /**
   * Waits for a reply.
   *
   * @throws WorldEnded if the namespace is closed meanwhile
   */
  Outcome await(SentRequest request, long timeoutNanos) {
    Flight flight =
        request instanceof Flight own ? own : takenUp(((RecordedRequest) request).sent());
    boolean answered = world.scheduler().await(() -> flight.reply != null || closed, timeoutNanos);
    EventBody.Replied reply = flight.reply;
    if (reply == null && answered) {
      throw new WorldEnded();
    }
    EventId sent = flight.request.sent();
    return reply == null
        ? new Outcome(sent, null, unknown())
        : new Outcome(sent, flight.replied, awaiting(reply));
  }

  /** A request from before this start: still under way, or answered, as the journal says. */
  private Flight takenUp(EventId sent) {
    Flight underWay = unanswered.get(sent);
    if (underWay != null) {
      return underWay;
    }
    Flight flight = new Flight(sent, (EventBody.Sent) history.body(sent));
    Event reply = history.replyTo(sent);
    flight.replied = reply.id();
    flight.reply = (EventBody.Replied) reply.body();
    return flight;
  }

  private static Awaiting awaiting(EventBody.Replied reply) {
    return new Awaiting(
        reply.accepted() ? AwaitOutcome.ACKED : AwaitOutcome.REFUSED,
        reply.seqno(),
        reply.found(),
        reply.value(),
        reply.remote(),
        reply.refusal());
  }

  private static Awaiting unknown() {
    return new Awaiting(AwaitOutcome.UNKNOWN, 0, null, null, null, null);
  }

  /** Whether every request has its reply. */
  boolean settled() {
    return unanswered.isEmpty();
  }

  void close() {
    closed = true;
    world.scheduler().changed();
  }
}
