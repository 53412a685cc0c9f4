package io.lightcone.workbench.graph;

import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.EventType;
import io.lightcone.tracer.event.Found;
import io.lightcone.tracer.event.Outcome;
import io.lightcone.tracer.event.Payload;
import io.lightcone.tracer.event.SampleValue;
import io.lightcone.tracer.explain.PayloadText;
import io.lightcone.tracer.index.EventTable;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** Labels and properties of the node of an event. Safe for use by several threads. */
final class EventContent {
  /** Label that every event has. */
  static final String EVENT = "Event";

  /** Bytes; longer payloads stay in the journal, where the inspector finds them. */
  static final int LONGEST_PAYLOAD = 512;

  private static final Map<EventType, String[]> LABELS = new EnumMap<>(EventType.class);

  static {
    for (EventType type : EventType.values()) {
      LABELS.put(type, new String[] {EVENT, label(type)});
    }
  }

  private final EventTable table;

  EventContent(EventTable table) {
    this.table = table;
  }

  /** Receives properties. */
  @FunctionalInterface
  interface Sink {
    void property(String name, Object value);
  }

  static String label(EventType type) {
    return switch (type) {
      case STARTED -> "Invocation";
      case SESSION_OPENED -> "Session";
      case SAMPLED -> "Sample";
      case CALLING -> "Call";
      case CALLED -> "CallResult";
      case REPLIED -> "Reply";
      case AWAITED -> "Await";
      case ENDED -> "End";
      default -> camel(type.name());
    };
  }

  private static String camel(String name) {
    StringBuilder text = new StringBuilder();
    for (String word : name.split("_")) {
      text.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
    }
    return text.toString();
  }

  /** The labels; not to be changed. */
  String[] labels(int event) {
    return LABELS.get(table.type(event));
  }

  /** Tells all properties. */
  void visit(int event, Sink sink) {
    sink.property("id", table.label(event));
    sink.property("namespace", table.namespace(table.namespaceOf(event)).name());
    sink.property("seq", table.seq(event));
    sink.property("wallMicros", table.wallMicros(event));
    switch (table.type(event)) {
      case PUT -> put(event, sink);
      case STARTED -> started(event, sink);
      case READ, LATEST_READ -> read(event, sink);
      default -> body(table.event(event).body(), sink);
    }
  }

  private void put(int event, Sink sink) {
    sink.property("woof", table.nameText(table.woof(event)));
    sink.property("seqno", table.number(event));
    sink.property("element", table.elementLabel(event));
    tell(sink, "handler", table.nameText(table.handler(event)));
    if (table.event(event).body() instanceof EventBody.Put put) {
      payload(put.payload(), sink);
    }
  }

  private void read(int event, Sink sink) {
    sink.property("woof", table.nameText(table.woof(event)));
    sink.property("seqno", table.number(event));
    sink.property("found", lower(Found.values()[table.detail(event)]));
  }

  private void started(int event, Sink sink) {
    sink.property("handler", table.nameText(table.handler(event)));
    sink.property("attempt", table.number(event));
    sink.property("invocation", table.invocationLabel(event));
    int end = table.endOf(event);
    if (end < 0) {
      sink.property("outcome", "pending");
    } else {
      outcome(event, end, sink);
    }
  }

  /** The properties an invocation gets by its end. */
  void outcome(int started, int end, Sink sink) {
    Outcome outcome = table.outcome(started);
    sink.property("outcome", lower(outcome));
    if (outcome != Outcome.OK) {
      ended((EventBody.Ended) table.event(end).body(), sink);
    }
  }

  private static void body(EventBody body, Sink sink) {
    if (body instanceof EventBody.Ended ended) {
      sink.property("outcome", lower(ended.outcome()));
      sink.property("durationNanos", ended.durationNanos());
      ended(ended, sink);
    } else if (body instanceof EventBody.Sampled sampled) {
      sink.property("source", sampled.source());
      sample(sampled.value(), sink);
    } else if (body instanceof EventBody.SessionOpened session) {
      sink.property("name", session.name());
    } else if (body instanceof EventBody.WooFCreated created) {
      sink.property("woof", created.woof().name());
      sink.property("history", created.woof().history());
    } else if (body instanceof EventBody.BundleLoaded bundle) {
      sink.property("digest", bundle.digest());
    } else if (body instanceof EventBody.Opened opened) {
      sink.property("clean", opened.previousClean());
      sink.property("profile", opened.profile());
    } else {
      ExchangeContent.visit(body, sink);
    }
  }

  private static void ended(EventBody.Ended ended, Sink sink) {
    if (ended.error() != null) {
      sink.property("exception", ended.error().toString());
    }
  }

  private static void sample(SampleValue value, Sink sink) {
    if (value instanceof SampleValue.OfNumber number) {
      sink.property("value", number.value());
    } else if (value instanceof SampleValue.OfText text) {
      tell(sink, "value", text.value());
    }
  }

  static void payload(Payload payload, Sink sink) {
    if (payload == null) {
      return;
    }
    sink.property("bytes", (long) payload.size());
    tell(sink, "payload", PayloadText.of(payload, LONGEST_PAYLOAD));
  }

  static void tell(Sink sink, String name, Object value) {
    if (value != null) {
      sink.property(name, value);
    }
  }

  static String lower(Enum<?> value) {
    return value == null ? null : value.name().toLowerCase(Locale.ROOT);
  }
}
