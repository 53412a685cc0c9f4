package io.lightcone.replay.branch;

import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.EventId;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** The ids that the events of a branch have got, and bodies that refer by them. */
final class BranchIds {
  private final Map<Emitted, EventId> ids = new IdentityHashMap<>();
  private final List<BranchJournal> journals;

  BranchIds(List<BranchJournal> journals) {
    this.journals = journals;
  }

  void put(Emitted event, EventId id) {
    ids.put(event, id);
  }

  /** The id of an event that is written, or null. */
  EventId of(Emitted event) {
    return event == null ? null : ids.get(event);
  }

  private EventId or(Emitted event, EventId otherwise) {
    EventId id = of(event);
    return id != null ? id : otherwise;
  }

  /** The body as it is to be written. */
  EventBody body(Emitted event) {
    EventBody body = event.body;
    if (body instanceof EventBody.Put put) {
      return new EventBody.Put(
          put.woof(), put.seqno(), put.handler(), or(event.first, event.foreign), put.payload());
    }
    if (body instanceof EventBody.Started started) {
      return new EventBody.Started(
          started.handler(),
          started.bundle(),
          started.attempt(),
          or(event.first, event.first == null ? started.put() : null));
    }
    if (body instanceof EventBody.Read read) {
      return read(event, read);
    }
    if (body instanceof EventBody.LatestRead read) {
      return new EventBody.LatestRead(
          read.woof(), read.seqno(), read.found(), of(event.first), asOf(event));
    }
    if (body instanceof EventBody.Called called) {
      return new EventBody.Called(
          of(event.first), called.outcome(), called.response(), called.error());
    }
    if (body instanceof EventBody.Replied reply) {
      return new EventBody.Replied(
          of(event.first),
          reply.accepted(),
          reply.found(),
          reply.seqno(),
          reply.value(),
          or(event.second, event.foreign),
          reply.refusal());
    }
    if (body instanceof EventBody.Awaited awaited) {
      return new EventBody.Awaited(of(event.first), of(event.second), awaited.outcome());
    }
    if (body instanceof EventBody.DeadLettered dead) {
      return new EventBody.DeadLettered(of(event.first), dead.reason());
    }
    return body;
  }

  /** An element of this journal is referred to; another one's is told whole. */
  private EventBody read(Emitted event, EventBody.Read read) {
    boolean here = event.first != null && event.first.namespace == event.namespace;
    boolean local = !read.woof().startsWith("woof://");
    return new EventBody.Read(
        read.woof(),
        read.seqno(),
        read.found(),
        or(event.first, event.foreign),
        here && local ? null : read.payload(),
        asOf(event));
  }

  private long asOf(Emitted event) {
    return journals.get(event.namespace).seqAt(event);
  }
}
