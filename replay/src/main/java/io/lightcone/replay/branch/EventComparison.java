package io.lightcone.replay.branch;

import io.lightcone.replay.history.History;
import io.lightcone.tracer.event.Causes;
import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.EventId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Whether a branch is its recording again, event for event. */
final class EventComparison {
  private EventComparison() {}

  /** The first difference in words, or null: kinds, contents, order, and what refers to what. */
  static String firstDifference(History history, List<Emitted> events) {
    for (int rank = 0; rank < Math.min(history.size(), events.size()); rank++) {
      String difference = difference(history, events.get(rank), rank);
      if (difference != null) {
        return history.label(rank) + ": " + difference;
      }
    }
    return history.size() == events.size()
        ? null
        : "the recording has " + history.size() + " events, the branch " + events.size();
  }

  private static String difference(History history, Emitted event, int rank) {
    if (event.recorded != rank) {
      return event.recorded < 0
          ? "a new event comes before it: " + event.body.type()
          : "another event comes before it: " + history.label(event.recorded);
    }
    if (!content(event.body).equals(content(history.body(rank)))) {
      return "recorded " + history.body(rank) + ", now " + event.body;
    }
    return references(history, event, rank);
  }

  private static String references(History history, Emitted event, int rank) {
    List<EventId> recorded = new ArrayList<>();
    Causes.visit(history.event(rank), (cause, kind) -> recorded.add(cause));
    for (EventId cause : recorded) {
      int then = history.rankOf(cause);
      if (then >= 0
          && !isAt(event.op, then)
          && !isAt(event.first, then)
          && !isAt(event.second, then)
          && !(event.body instanceof EventBody.Opened)) {
        return "it no longer refers to " + history.label(then);
      }
    }
    return null;
  }

  private static boolean isAt(Emitted event, int rank) {
    return event != null && event.recorded == rank;
  }

  /** What an event says but for references, durations and stacks, which are no part of it. */
  private static Object content(EventBody body) {
    if (body instanceof EventBody.Put put) {
      return List.of(put.woof(), put.seqno(), text(put.handler()), put.payload());
    }
    if (body instanceof EventBody.Started started) {
      return List.of(started.handler(), started.bundle(), started.attempt());
    }
    if (body instanceof EventBody.Read read) {
      return List.of(read.woof(), read.seqno(), read.found());
    }
    if (body instanceof EventBody.LatestRead read) {
      return List.of(read.woof(), read.seqno(), read.found());
    }
    if (body instanceof EventBody.Called called) {
      return List.of(called.outcome(), text(called.response()), text(called.error()));
    }
    if (body instanceof EventBody.Replied reply) {
      return List.of(
          reply.accepted(),
          text(reply.found()),
          reply.seqno(),
          text(reply.value()),
          text(reply.refusal()));
    }
    if (body instanceof EventBody.Awaited awaited) {
      return awaited.outcome();
    }
    if (body instanceof EventBody.Ended ended) {
      return List.of(ended.outcome(), text(ended.error()), ended.operations());
    }
    if (body instanceof EventBody.DeadLettered dead) {
      return dead.reason();
    }
    return body;
  }

  private static Object text(Object value) {
    return Objects.requireNonNullElse(value, "");
  }
}
