package io.lightcone.tracer.explain;

import io.lightcone.tracer.event.EventType;
import io.lightcone.tracer.index.EventTable;
import io.lightcone.tracer.recording.NamespaceRecording;
import io.lightcone.tracer.recording.RecordingException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How one thing in a recording is written: {@code namespace/seq} for an event, {@code
 * namespace/woof#seqno} for an element, {@code namespace/handler@seq} for an invocation.
 */
public final class Notation {
  private static final Pattern FORM =
      Pattern.compile("([A-Za-z0-9._~-]{1,160})/(?:(\\d{1,18})|(.+)([#@])(\\d{1,18}))");
  private static final Pattern INSIDE =
      Pattern.compile("[A-Za-z0-9._~-]{1,160}/[^\\s/]*?[#@]?\\d{1,18}(?!\\w)");

  private final EventTable table;

  /** Notation of a table's events. */
  public Notation(EventTable table) {
    this.table = table;
  }

  /**
   * The event a text names: itself, the put of an element, the {@code Started} of an invocation.
   *
   * @throws RecordingException if it is none of the three forms, or there is no such event
   */
  public int event(String text) {
    Matcher form = FORM.matcher(text.strip());
    if (!form.matches()) {
      throw new RecordingException(
          "not an event; write namespace/seq, namespace/woof#seqno or namespace/handler@seq: "
              + text);
    }
    int namespace = namespace(form.group(1));
    int event = find(namespace, form);
    if (event < 0) {
      throw new RecordingException("no such event in the recording: " + text);
    }
    return event;
  }

  /** As {@link #event}, but -1 when there is none. */
  public int eventOrNone(String text) {
    Matcher form = FORM.matcher(text.strip());
    if (!form.matches()) {
      return -1;
    }
    int namespace = namespaceOrNone(form.group(1));
    return namespace < 0 ? -1 : find(namespace, form);
  }

  /** The events that a line of text, such as a log line, names anywhere; each once. */
  public List<Integer> eventsIn(String line) {
    List<Integer> events = new ArrayList<>();
    Matcher inside = INSIDE.matcher(line);
    while (inside.find()) {
      int event = eventOrNone(inside.group());
      if (event >= 0 && !events.contains(event)) {
        events.add(event);
      }
    }
    return events;
  }

  private int find(int namespace, Matcher form) {
    if (form.group(2) != null) {
      return table.find(namespace, Long.parseLong(form.group(2)));
    }
    long number = Long.parseLong(form.group(5));
    int name = table.nameNumber(form.group(3));
    if (name < 0) {
      return -1;
    }
    return form.group(4).equals("#")
        ? element(namespace, name, number)
        : invocation(namespace, name, number);
  }

  private int element(int namespace, int woof, long seqno) {
    for (int i = 0; i < table.events(namespace); i++) {
      int event = table.eventAt(namespace, i);
      if (table.type(event) == EventType.PUT
          && table.woof(event) == woof
          && table.number(event) == seqno) {
        return event;
      }
    }
    return -1;
  }

  private int invocation(int namespace, int handler, long seq) {
    int event = table.find(namespace, seq);
    boolean fits =
        event >= 0 && table.type(event) == EventType.STARTED && table.handler(event) == handler;
    return fits ? event : -1;
  }

  private int namespace(String name) {
    int namespace = namespaceOrNone(name);
    if (namespace < 0) {
      List<String> names =
          table.recording().namespaces().stream().map(NamespaceRecording::name).toList();
      throw new RecordingException(
          "no such namespace in the recording, it has %s: %s"
              .formatted(String.join(", ", names), name));
    }
    return namespace;
  }

  private int namespaceOrNone(String name) {
    int found = -1;
    for (int i = 0; i < table.namespaceCount(); i++) {
      NamespaceRecording namespace = table.namespace(i);
      if (namespace.name().equals(name)
          || name.equals("%s~%08x".formatted(namespace.description().name(), namespace.id() >>> 32))
          || name.equals("%016x".formatted(namespace.id()))) {
        found = i;
      }
    }
    return found;
  }
}
