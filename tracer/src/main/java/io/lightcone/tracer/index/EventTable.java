package io.lightcone.tracer.index;

import io.lightcone.tracer.event.Event;
import io.lightcone.tracer.event.EventId;
import io.lightcone.tracer.event.EventType;
import io.lightcone.tracer.event.Outcome;
import io.lightcone.tracer.recording.NamespaceRecording;
import io.lightcone.tracer.recording.Recording;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * All events of a recording as columns. An event is its <em>ordinal</em>, from 0; in each namespace
 * ordinals grow with seq, but namespaces may interleave when a running one is followed. -1 stands
 * for no event.
 *
 * <p>Filled by {@link TableLoader} on one thread; then safe for reading by several, until it is
 * refreshed.
 */
public final class EventTable {
  private static final EventType[] TYPES = EventType.values();
  private static final Outcome[] OUTCOMES = Outcome.values();

  final Recording recording;
  final Names names = new Names();
  final IntColumn types = new IntColumn();
  final IntColumn namespaces = new IntColumn();
  final LongColumn seqs = new LongColumn();
  final LongColumn wallMicros = new LongColumn();
  final LongColumn positions = new LongColumn();
  final IntColumn ops = new IntColumn();
  final IntColumn lanes = new IntColumn();
  final IntColumn causes = new IntColumn();
  final IntColumn secondCauses = new IntColumn();
  final IntColumn woofs = new IntColumn();
  final IntColumn handlers = new IntColumn();
  final LongColumn numbers = new LongColumn();
  final IntColumn details = new IntColumn();
  final IntColumn ends = new IntColumn();
  final List<SeqIndex> bySeq = new ArrayList<>();
  final List<Missing> missing = new ArrayList<>();

  EventTable(Recording recording) {
    this.recording = recording;
    recording.namespaces().forEach(namespace -> bySeq.add(new SeqIndex()));
  }

  /** Number of events. */
  public int size() {
    return types.size();
  }

  /** The recording. */
  public Recording recording() {
    return recording;
  }

  /** Number of namespaces. */
  public int namespaceCount() {
    return bySeq.size();
  }

  /** A namespace by its number. */
  public NamespaceRecording namespace(int number) {
    return recording.namespaces().get(number);
  }

  /** Number of the event's namespace. */
  public int namespaceOf(int event) {
    return namespaces.get(event);
  }

  /** The kind of event. */
  public EventType type(int event) {
    return TYPES[types.get(event)];
  }

  /** Its seq in its journal. */
  public long seq(int event) {
    return seqs.get(event);
  }

  /** Raw wall time, microseconds since 1970. */
  public long wallMicros(int event) {
    return wallMicros.get(event);
  }

  /** The previous operation of its lane, or -1. */
  public int op(int event) {
    return ops.get(event);
  }

  /**
   * First event of its lane: the {@code Started} of its invocation or the {@code SessionOpened} of
   * its client session; -1 when it belongs to none.
   */
  public int lane(int event) {
    return lanes.get(event);
  }

  /** Its cause beside {@link #op}: trigger, put seen, message; or -1. */
  public int cause(int event) {
    return causes.get(event);
  }

  /** A reply's other cause: the remote event; or -1. */
  public int secondCause(int event) {
    return secondCauses.get(event);
  }

  /** Number of the name of the WooF it is about, or -1; see {@link #nameText}. */
  public int woof(int event) {
    return woofs.get(event);
  }

  /** Number of the handler's name it is about, or -1: of {@code Started}, or triggered by a put. */
  public int handler(int event) {
    return handlers.get(event);
  }

  /** The text of a name's number; null for -1. */
  public String nameText(int number) {
    return names.text(number);
  }

  /** Number of names; numbers are below it. */
  public int nameCount() {
    return names.size();
  }

  /** The name's number, or -1 if no event has it. */
  public int nameNumber(String text) {
    return names.known(text);
  }

  /** Element seqno of a put or read, attempt of a {@code Started}; else 0. */
  public long number(int event) {
    return numbers.get(event);
  }

  /** The {@code Ended} of the invocation that {@code started} names, or -1 if it has none. */
  public int endOf(int started) {
    return ends.get(started);
  }

  /** How an invocation ended; null when it has no end. */
  public Outcome outcome(int started) {
    int end = ends.get(started);
    return end < 0 ? null : OUTCOMES[details.get(end)];
  }

  /** Ordinal of a {@code Found} for reads, of an {@code Outcome} for ends; else 0. */
  public int detail(int event) {
    return details.get(event);
  }

  /** Ordinal of the event, or -1 if it isn't there. */
  public int find(EventId id) {
    for (int i = 0; i < bySeq.size(); i++) {
      if (namespace(i).id() == id.namespace()) {
        return find(i, id.seq());
      }
    }
    return -1;
  }

  /** Ordinal of the event with this seq in a namespace, or -1 if it isn't there. */
  public int find(int namespace, long seq) {
    return bySeq.get(namespace).find(seq);
  }

  /** Number of the namespace's events. */
  public int events(int namespace) {
    return bySeq.get(namespace).size();
  }

  /** Ordinal of the namespace's {@code index}-th event in order of seq. */
  public int eventAt(int namespace, int index) {
    return bySeq.get(namespace).ordinalAt(index);
  }

  /** The whole event, read from disk and checked again. */
  public Event event(int event) {
    return namespace(namespaceOf(event)).event(positions.get(event), seqs.get(event));
  }

  /** What the recording doesn't have and should. */
  public List<Missing> missing() {
    return Collections.unmodifiableList(missing);
  }

  /** How the event is written everywhere: {@code namespace/seq}. */
  public String label(int event) {
    return namespace(namespaceOf(event)).name() + "/" + seqs.get(event);
  }

  /** How an invocation is written everywhere: {@code namespace/handler@seq}. */
  public String invocationLabel(int started) {
    return namespace(namespaceOf(started)).name()
        + "/"
        + names.text(handlers.get(started))
        + "@"
        + seqs.get(started);
  }

  /** How an element is written everywhere: {@code namespace/woof#seqno}. */
  public String elementLabel(int put) {
    return namespace(namespaceOf(put)).name()
        + "/"
        + names.text(woofs.get(put))
        + "#"
        + numbers.get(put);
  }
}
