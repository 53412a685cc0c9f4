package io.lightcone.runtime.namespace;

import io.lightcone.runtime.environment.Environment;
import io.lightcone.runtime.environment.Reply;
import io.lightcone.runtime.environment.Request;
import io.lightcone.runtime.environment.WorldEnded;
import io.lightcone.runtime.invocation.Awaiting;
import io.lightcone.tracer.event.AwaitOutcome;
import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.EventId;
import io.lightcone.tracer.event.Payload;
import io.lightcone.tracer.event.RequestKind;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Requests to other namespaces that are under way. A put is sent again until it is answered, also
 * after a restart; the receiver carries it out once. Safe for several threads.
 */
final class RemoteRequests {
  private static final long RESEND_NANOS = 200_000_000L;
  private static final int MAX_SENDS = 200;

  private final Kernel kernel;
  private final Environment world;
  private final String self;
  private final AtomicLong nextRequestId;
  private final Map<Long, Flight> flights = new ConcurrentHashMap<>();
  private volatile boolean closed;

  /** One request. */
  private static final class Flight {
    final String peer;
    final Request request;
    final long id;
    int sends;
    volatile EventId replied;
    volatile Reply reply;

    Flight(String peer, Request request, long id) {
      this.peer = peer;
      this.request = request;
      this.id = id;
    }
  }

  /** What waiting for a request gave. */
  record Outcome(EventId sent, EventId replied, Awaiting awaiting) {}

  RemoteRequests(Kernel kernel, Environment world, String self, long nextRequestId) {
    this.kernel = kernel;
    this.world = world;
    this.self = self;
    this.nextRequestId = new AtomicLong(nextRequestId);
  }

  long nextRequestId() {
    return nextRequestId.getAndIncrement();
  }

  void send(
      String peer,
      long id,
      EventId sent,
      RequestKind kind,
      String woof,
      String handler,
      long seqno,
      Payload payload) {
    Flight flight = new Flight(peer, new Request(sent, kind, woof, handler, seqno, payload), id);
    flights.put(id, flight);
    transmit(flight);
  }

  private void transmit(Flight flight) {
    if (closed || flight.reply != null || flight.sends++ >= MAX_SENDS) {
      return;
    }
    String to = flight.peer.substring(flight.peer.lastIndexOf('/') + 1);
    world.transport().send(self, to, flight.request, reply -> arrived(flight, reply));
    long backOff = RESEND_NANOS << Math.min(6, flight.sends);
    world.scheduler().after(backOff, () -> transmit(flight));
  }

  private void arrived(Flight flight, Reply reply) {
    synchronized (flight) {
      if (closed || flight.reply != null) {
        return;
      }
      try {
        flight.replied =
            kernel.append(
                null,
                null,
                world.time().wallMicros(),
                new EventBody.Replied(
                    flight.request.sent(),
                    reply.accepted(),
                    reply.found(),
                    reply.seqno(),
                    reply.value(),
                    reply.remote(),
                    reply.refusal()));
      } catch (WorldEnded e) {
        return; // the namespace is gone; a later one sends the request again
      }
      flight.reply = reply;
    }
    world.scheduler().changed();
  }

  Outcome await(long request, long timeoutNanos) {
    Flight flight = flights.get(request);
    if (flight == null) {
      return new Outcome(null, null, unknown());
    }
    boolean answered = world.scheduler().await(() -> flight.reply != null, timeoutNanos);
    if (!answered) {
      return new Outcome(flight.request.sent(), null, unknown());
    }
    flights.remove(request);
    Reply reply = flight.reply;
    Awaiting awaiting =
        new Awaiting(
            reply.accepted() ? AwaitOutcome.ACKED : AwaitOutcome.REFUSED,
            reply.seqno(),
            reply.found(),
            reply.value(),
            reply.remote(),
            reply.refusal());
    return new Outcome(flight.request.sent(), flight.replied, awaiting);
  }

  private static Awaiting unknown() {
    return new Awaiting(AwaitOutcome.UNKNOWN, 0, null, null, null, null);
  }

  /** Whether every request has its reply. */
  boolean settled() {
    return flights.values().stream()
        .allMatch(flight -> flight.reply != null || flight.sends > MAX_SENDS);
  }

  void close() {
    closed = true;
  }
}
