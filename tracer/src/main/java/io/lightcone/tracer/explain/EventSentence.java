package io.lightcone.tracer.explain;

import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.Found;
import io.lightcone.tracer.event.RequestKind;
import io.lightcone.tracer.event.SampleValue;
import io.lightcone.tracer.index.EventTable;
import java.util.Locale;

/** One sentence for what an event says, without its subject. */
public final class EventSentence {
  private static final int PAYLOAD_CHARS = 80;

  private final EventTable table;

  /** Sentences for a table's events. */
  public EventSentence(EventTable table) {
    this.table = table;
  }

  /** What happened, such as {@code put edge/raw#1 {"celsius":-0.4}, which triggers predict}. */
  public String of(int event) {
    EventBody body = table.event(event).body();
    if (body instanceof EventBody.Put put) {
      String trigger = put.handler() == null ? "" : ", which triggers " + put.handler();
      return "put %s %s%s"
          .formatted(
              table.elementLabel(event),
              PayloadText.preview(put.payload(), PAYLOAD_CHARS),
              trigger);
    }
    if (body instanceof EventBody.Started started) {
      return "invocation %s began, attempt %d"
          .formatted(table.invocationLabel(event), started.attempt());
    }
    if (body instanceof EventBody.Read read) {
      return "read %s#%d: %s".formatted(read.woof(), read.seqno(), seen(event, read.found()));
    }
    if (body instanceof EventBody.LatestRead read) {
      return "asked for the newest of %s: %s".formatted(read.woof(), seen(event, read.found()));
    }
    if (body instanceof EventBody.Ended ended) {
      return "ended "
          + lower(ended.outcome())
          + (ended.error() == null ? "" : ": " + ended.error());
    }
    return inside(body);
  }

  private String seen(int event, Found found) {
    int put = table.cause(event);
    if (put >= 0) {
      return "saw " + table.elementLabel(put);
    }
    return switch (found) {
      case ABSENT -> "there was none";
      case EXPIRED -> "it had expired";
      default -> "saw #" + table.number(event) + ", whose put is not in the recording";
    };
  }

  private static String inside(EventBody body) {
    if (body instanceof EventBody.Sampled sampled) {
      return "sampled %s: %s".formatted(sampled.source(), value(sampled.value()));
    }
    if (body instanceof EventBody.Calling calling) {
      return "called out: " + calling.name();
    }
    if (body instanceof EventBody.Called called) {
      return "the call "
          + lower(called.outcome())
          + (called.error() == null ? "" : ": " + called.error());
    }
    if (body instanceof EventBody.SessionOpened session) {
      return "client session " + session.name() + " began";
    }
    if (body instanceof EventBody.WooFCreated created) {
      return "created " + created.woof().name();
    }
    return between(body);
  }

  private static String between(EventBody body) {
    if (body instanceof EventBody.Sent sent) {
      return sent.kind() == RequestKind.PUT
          ? "sent a put for %s to %s".formatted(sent.woof(), sent.peer())
          : "asked %s for %s of %s".formatted(sent.peer(), lower(sent.kind()), sent.woof());
    }
    if (body instanceof EventBody.Replied replied) {
      return replied.accepted()
          ? "the peer answered: #" + replied.seqno()
          : "the peer refused: " + replied.refusal();
    }
    if (body instanceof EventBody.Awaited awaited) {
      return "waited for the reply: " + lower(awaited.outcome());
    }
    if (body instanceof EventBody.DeadLettered dead) {
      return "given up: " + dead.reason();
    }
    return around(body);
  }

  private static String around(EventBody body) {
    if (body instanceof EventBody.Gap gap) {
      return "gap: " + gap.what();
    }
    if (body instanceof EventBody.Anomaly anomaly) {
      return "anomaly: " + anomaly.what();
    }
    if (body instanceof EventBody.BundleLoaded bundle) {
      return "loaded bundle "
          + bundle.digest().substring(0, Math.min(12, bundle.digest().length()));
    }
    if (body instanceof EventBody.Opened opened) {
      return "opened, " + (opened.previousClean() ? "after a clean end" : "after an unclean end");
    }
    return lower(body.type()).replace('_', ' ');
  }

  private static String value(SampleValue value) {
    return value instanceof SampleValue.OfNumber number
        ? String.valueOf(number.value())
        : String.valueOf(((SampleValue.OfText) value).value());
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
