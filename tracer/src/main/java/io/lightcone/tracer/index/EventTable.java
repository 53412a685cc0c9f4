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
 * refreshed. While it grows, others read a {@link #snapshot}.
 */
public final class EventTable {
  private static final EventType[] TYPES = EventType.values();
  private static final Outcome[] OUTCOMES = Outcome.values();

  final Recording recording;
  final Names names;
  final IntColumn types;
  final IntColumn namespaces;
  final LongColumn seqs;
  final LongColumn wallMicros;
  final LongColumn positions;
  final IntColumn ops;
  final IntColumn lanes;
  final IntColumn causes;
  final IntColumn secondCauses;
  final IntColumn woofs;
  final IntColumn handlers;
  final LongColumn numbers;
  final IntColumn details;
  final IntColumn ends;
  final List<SeqIndex> bySeq;
  final List<Missing> missing;

  EventTable(Recording recording) {
    this.recording = recording;
    names = new Names();
    types = new IntColumn();
    namespaces = new IntColumn();
    seqs = new LongColumn();
    wallMicros = new LongColumn();
    positions = new LongColumn();
    ops = new IntColumn();
    lanes = new IntColumn();
    causes = new IntColumn();
    secondCauses = new IntColumn();
    woofs = new IntColumn();
    handlers = new IntColumn();
    numbers = new LongColumn();
    details = new IntColumn();
    ends = new IntColumn();
    bySeq = new ArrayList<>();
    missing = new ArrayList<>();
    recording.namespaces().forEach(namespace -> bySeq.add(new SeqIndex()));
  }

  private EventTable(EventTable live) {
    recording = live.recording;
    names = live.names.snapshot();
    types = live.types.snapshot();
    namespaces = live.namespaces.snapshot();
    seqs = live.seqs.snapshot();
    wallMicros = live.wallMicros.snapshot();
    positions = live.positions.snapshot();
    ops = live.ops.snapshot();
    lanes = live.lanes.snapshot();
    causes = live.causes.snapshot();
    secondCauses = live.secondCauses.snapshot();
    woofs = live.woofs.snapshot();
    handlers = live.handlers.snapshot();
    numbers = live.numbers.snapshot();
    details = live.details.snapshot();
    ends = live.ends.snapshot();
    bySeq = live.bySeq.stream().map(SeqIndex::snapshot).toList();
    missing = List.copyOf(live.missing);
  }

  /**
   * The table as it is now, which never changes: for readers on other threads while this one grows.
   * Ordinals mean the same in both. Shares nearly all memory with it. To be called by the thread
   * that fills this table.
   */
  public EventTable snapshot() {
    return new EventTable(this);
  }

  /** Whether both are tables of the same open recording, perhaps of different ages. */
  public boolean isSameRecording(EventTable other) {
    return other != null && other.recording == recording;
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
