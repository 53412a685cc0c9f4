package io.lightcone.tracer.explain;

import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.Payload;
import io.lightcone.tracer.index.EventTable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * Finds events by id, name, exception text, payload value, or a pasted log line. Case does not
 * matter. Payloads beyond {@value #PAYLOAD_BYTES} bytes are not looked into.
 */
public final class Finder {
  static final int PAYLOAD_BYTES = 1 << 16;

  private final EventTable table;
  private final EventSentence sentences;
  private final BooleanSupplier cancelled;

  /**
   * What was found.
   *
   * @param hits the first hits
   * @param total how many there are
   */
  public record Found(List<Hit> hits, long total) {}

  /**
   * A finder.
   *
   * @param cancelled asked often; when true the search ends with what was found so far
   */
  public Finder(EventTable table, BooleanSupplier cancelled) {
    this.table = table;
    this.sentences = new EventSentence(table);
    this.cancelled = cancelled;
  }

  /**
   * Finds a text.
   *
   * @param limit how many hits to give; all are counted
   */
  public Found find(String text, int limit) {
    String wanted = text.strip().toLowerCase(Locale.ROOT);
    List<Hit> hits = new ArrayList<>();
    if (wanted.isEmpty()) {
      return new Found(hits, 0);
    }
    Set<Integer> named = named(text);
    named.forEach(event -> add(hits, event, "id", limit));
    long total = named.size();
    for (int event = 0; event < table.size() && !cancelled.getAsBoolean(); event++) {
      String where = named.contains(event) ? null : where(event, wanted);
      if (where != null) {
        total++;
        add(hits, event, where, limit);
      }
    }
    return new Found(hits, total);
  }

  private Set<Integer> named(String text) {
    Notation notation = new Notation(table);
    Set<Integer> named = new LinkedHashSet<>();
    int whole = notation.eventOrNone(text);
    if (whole >= 0) {
      named.add(whole);
    }
    named.addAll(notation.eventsIn(text));
    return named;
  }

  private void add(List<Hit> hits, int event, String where, int limit) {
    if (hits.size() < limit) {
      hits.add(new Hit(event, table.label(event), where, sentences.of(event)));
    }
  }

  private String where(int event, String wanted) {
    if (has(table.nameText(table.woof(event)), wanted)
        || has(table.nameText(table.handler(event)), wanted)) {
      return "name";
    }
    return switch (table.type(event)) {
      case STARTED, READ, LATEST_READ, OPENED, CLOSED, CHECKPOINT -> null;
      default -> inside(table.event(event).body(), wanted);
    };
  }

  private static String inside(EventBody body, String wanted) {
    if (body instanceof EventBody.Put put) {
      return has(put.payload(), wanted) ? "payload" : null;
    }
    if (body instanceof EventBody.Ended ended) {
      boolean found = ended.error() != null && has(ended.error().toString(), wanted);
      return found || has(ended.stack(), wanted) || pasted(ended, wanted) ? "exception" : null;
    }
    if (body instanceof EventBody.Called called) {
      return called.response() != null && has(called.response(), wanted) ? "payload" : null;
    }
    if (body instanceof EventBody.Sent sent) {
      return sent.payload() != null && has(sent.payload(), wanted) ? "payload" : null;
    }
    return has(text(body), wanted) ? "text" : null;
  }

  /** Whether a pasted stack trace or log line holds the exception. */
  private static boolean pasted(EventBody.Ended ended, String wanted) {
    return ended.error() != null
        && wanted.contains(ended.error().toString().toLowerCase(Locale.ROOT));
  }

  private static String text(EventBody body) {
    if (body instanceof EventBody.Sampled sampled) {
      return sampled.source() + " " + sampled.value();
    }
    if (body instanceof EventBody.SessionOpened session) {
      return session.name();
    }
    if (body instanceof EventBody.Gap gap) {
      return gap.what();
    }
    if (body instanceof EventBody.Anomaly anomaly) {
      return anomaly.what();
    }
    if (body instanceof EventBody.DeadLettered dead) {
      return dead.reason();
    }
    return body instanceof EventBody.Calling calling ? calling.name() : null;
  }

  private static boolean has(Payload payload, String wanted) {
    String text = PayloadText.of(payload, PAYLOAD_BYTES);
    return has(text, wanted);
  }

  private static boolean has(String text, String wanted) {
    return text != null && text.toLowerCase(Locale.ROOT).contains(wanted);
  }
}
