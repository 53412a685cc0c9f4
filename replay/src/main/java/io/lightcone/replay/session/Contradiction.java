package io.lightcone.replay.session;

import io.lightcone.runtime.invocation.Describe;
import io.lightcone.runtime.invocation.Step;
import io.lightcone.tracer.event.AwaitOutcome;
import io.lightcone.tracer.event.CallOutcome;
import io.lightcone.tracer.event.Event;
import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.EventId;
import io.lightcone.tracer.event.Found;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * Where a recorded answer can't be true, because something else in the same recording says
 * otherwise: it was altered after it was written.
 *
 * @param step index of the operation
 * @param event the operation
 * @param what a sentence
 */
record Contradiction(int step, Event event, String what) {

  /**
   * The first one of an invocation, or null. What the recording lacks contradicts nothing.
   *
   * @param lookUp finds other events of the recording; null for what it lacks
   */
  static Contradiction first(RecordedInvocation invocation, Function<EventId, EventBody> lookUp) {
    String handler = invocation.put().handler();
    if (!invocation.start().handler().equals(handler)) {
      return new Contradiction(
          0, invocation.started(), "its trigger is for another handler: " + handler);
    }
    List<Event> operations = invocation.operations();
    for (int i = 0; i < operations.size(); i++) {
      Event event = operations.get(i);
      String what = what(event, i == 0 ? null : operations.get(i - 1), operations, lookUp);
      if (what != null) {
        return new Contradiction(i, event, what);
      }
    }
    return null;
  }

  /** A run that stops here. */
  ReplaySession.Run asRun(int staticWrites) {
    String recorded = Describe.operation(event.body());
    Step difference = new Step(step, recorded, "the recording contradicts it", event.id(), false);
    return new ReplaySession.Run(difference, null, null, staticWrites, what);
  }

  private static String what(
      Event event, Event before, List<Event> lane, Function<EventId, EventBody> lookUp) {
    EventBody body = event.body();
    if (body instanceof EventBody.LatestRead read) {
      return latest(event, read, lookUp);
    }
    if (body instanceof EventBody.Read read) {
      return read(event, read, lookUp);
    }
    if (body instanceof EventBody.Called called) {
      return called(called, before);
    }
    if (body instanceof EventBody.Awaited awaited) {
      return awaited(awaited, lane, lookUp);
    }
    if (body instanceof EventBody.Put put && put.sent() != null) {
      return "a handler's own put answers no request: " + put.sent();
    }
    return null;
  }

  private static String latest(
      Event event, EventBody.LatestRead read, Function<EventId, EventBody> lookUp) {
    boolean none = read.seqno() == 0;
    if (none != (read.seen() == null) || read.found() != (none ? Found.ABSENT : Found.LATEST)) {
      return "number, finding and element seen don't agree: " + read.seqno() + ", " + read.found();
    }
    return seen(event, read.seen(), read.woof(), read.seqno(), read.asOf(), lookUp);
  }

  private static String read(
      Event event, EventBody.Read read, Function<EventId, EventBody> lookUp) {
    boolean found = read.found() == Found.FOUND;
    if (read.found() == Found.LATEST || !found && read.payload() != null) {
      return "finding and element don't agree: " + read.found();
    }
    boolean local = event.id().namespace() == namespaceOf(read.seen(), event);
    if (local && read.payload() == null && found != (read.seen() != null)) {
      return "finding and element seen don't agree: " + read.found();
    }
    if (found
        && read.payload() != null
        && body(lookUp, read.seen()) instanceof EventBody.Put put
        && !put.payload().equals(read.payload())) {
      return "the element it saw is another one: " + read.seen();
    }
    return seen(event, read.seen(), read.woof(), read.seqno(), read.asOf(), lookUp);
  }

  private static long namespaceOf(EventId seen, Event event) {
    return seen == null ? event.id().namespace() : seen.namespace();
  }

  private static String seen(
      Event event,
      EventId seen,
      String woof,
      long seqno,
      long asOf,
      Function<EventId, EventBody> lookUp) {
    boolean local = namespaceOf(seen, event) == event.id().namespace();
    long newest = seen == null || !local ? 0 : seen.seq();
    if (asOf < newest || asOf >= event.id().seq()) {
      return "it was not answered between what it saw and its own place: as of " + asOf;
    }
    EventBody body = body(lookUp, seen);
    if (body == null || body instanceof EventBody.Unknown) {
      return null;
    }
    boolean same =
        body instanceof EventBody.Put put
            && put.seqno() == seqno
            && (local ? woof.equals(put.woof()) : woof.endsWith("/" + put.woof()));
    return same ? null : "what it saw is not " + woof + "#" + seqno + ": " + seen;
  }

  private static String called(EventBody.Called called, Event before) {
    if (before == null || !before.id().equals(called.calling())) {
      return "it answers another call: " + called.calling();
    }
    boolean threw = called.outcome() == CallOutcome.THREW;
    boolean returned = called.outcome() == CallOutcome.RETURNED;
    return threw == (called.error() != null) && returned == (called.response() != null)
        ? null
        : "outcome and answer don't agree: " + called.outcome();
  }

  private static String awaited(
      EventBody.Awaited awaited, List<Event> lane, Function<EventId, EventBody> lookUp) {
    boolean unknown = awaited.outcome() == AwaitOutcome.UNKNOWN;
    if (unknown != (awaited.replied() == null)) {
      return "outcome and reply don't agree: " + awaited.outcome();
    }
    boolean ours =
        unknown && awaited.sent() == null
            || lane.stream()
                .anyMatch(e -> e.body() instanceof EventBody.Sent && e.id().equals(awaited.sent()));
    if (!ours) {
      return "it waited for a request it never sent: " + awaited.sent();
    }
    return body(lookUp, awaited.replied()) instanceof EventBody.Replied reply
        ? replied(awaited, reply, lookUp)
        : null;
  }

  private static String replied(
      EventBody.Awaited awaited, EventBody.Replied reply, Function<EventId, EventBody> lookUp) {
    boolean acked = awaited.outcome() == AwaitOutcome.ACKED;
    if (!Objects.equals(reply.sent(), awaited.sent())) {
      return "the reply answers another request: " + reply.sent();
    }
    if (acked != reply.accepted() || acked != (reply.refusal() == null)) {
      return "outcome and reply don't agree: " + awaited.outcome();
    }
    return body(lookUp, reply.remote()) instanceof EventBody.Put put && put.seqno() != reply.seqno()
        ? "the reply tells another number than the element has: " + reply.seqno()
        : null;
  }

  private static EventBody body(Function<EventId, EventBody> lookUp, EventId id) {
    return id == null ? null : lookUp.apply(id);
  }
}
