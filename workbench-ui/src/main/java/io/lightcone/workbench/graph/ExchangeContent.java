package io.lightcone.workbench.graph;

import static io.lightcone.workbench.graph.EventContent.lower;
import static io.lightcone.workbench.graph.EventContent.payload;
import static io.lightcone.workbench.graph.EventContent.tell;

import io.lightcone.tracer.event.EventBody;

/** Properties of events about the outside: calls, messages, and what went wrong. */
final class ExchangeContent {
  private ExchangeContent() {}

  static void visit(EventBody body, EventContent.Sink sink) {
    if (body instanceof EventBody.Sent sent) {
      sent(sent, sink);
    } else if (body instanceof EventBody.Replied replied) {
      replied(replied, sink);
    } else if (body instanceof EventBody.Calling calling) {
      sink.property("call", calling.name());
      tell(sink, "key", calling.key());
    } else if (body instanceof EventBody.Called called) {
      sink.property("outcome", lower(called.outcome()));
      payload(called.response(), sink);
      tell(sink, "exception", called.error() == null ? null : called.error().toString());
    } else if (body instanceof EventBody.Awaited awaited) {
      sink.property("outcome", lower(awaited.outcome()));
    } else {
      trouble(body, sink);
    }
  }

  private static void sent(EventBody.Sent sent, EventContent.Sink sink) {
    sink.property("peer", sent.peer());
    sink.property("request", sent.requestId());
    sink.property("kind", lower(sent.kind()));
    tell(sink, "woof", sent.woof());
    tell(sink, "handler", sent.handler());
    payload(sent.payload(), sink);
  }

  private static void replied(EventBody.Replied replied, EventContent.Sink sink) {
    sink.property("accepted", replied.accepted());
    sink.property("seqno", replied.seqno());
    tell(sink, "found", lower(replied.found()));
    tell(sink, "refusal", replied.refusal());
    payload(replied.value(), sink);
  }

  private static void trouble(EventBody body, EventContent.Sink sink) {
    if (body instanceof EventBody.Gap gap) {
      sink.property("kind", gap.kind());
      sink.property("count", gap.count());
      sink.property("what", gap.what());
    } else if (body instanceof EventBody.Anomaly anomaly) {
      sink.property("kind", anomaly.kind());
      sink.property("what", anomaly.what());
    } else if (body instanceof EventBody.DeadLettered dead) {
      sink.property("reason", dead.reason());
    }
  }
}
