package io.lightcone.replay.history;

import io.lightcone.tracer.event.Event;
import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.EventId;
import io.lightcone.tracer.event.EventType;
import io.lightcone.tracer.recording.Recording;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All that a recording has, in memory, in one order: each journal's own order, and across journals
 * causes before effects, by wall clock where neither decides. An event's place in it, from 0, is
 * its rank. Immutable and safe for several threads.
 */
public final class History {
  private final Recording recording;
  private final Event[] events;
  private final int[] namespaces;
  private final long[] keys;
  private final RecordedLane[] laneOf;
  private final List<RecordedLane> lanes;
  private final List<int[]> ranksBySeq;
  private final Map<Long, Integer> rankOfKey;
  private final long[] times;
  private final Map<Integer, Long> missingBefore;
  private final Map<Long, Integer> namespaceOfId = new HashMap<>();
  private final Map<String, Integer> namespaceOfName = new HashMap<>();

  private History(
      Recording recording,
      Event[] events,
      int[] namespaces,
      List<int[]> ranksBySeq,
      Map<Integer, Long> given) {
    this.recording = recording;
    this.events = events;
    this.namespaces = namespaces;
    this.ranksBySeq = ranksBySeq;
    HistoryLanes found = new HistoryLanes(recording, events, namespaces, this::rankOf, given);
    for (int i = 0; i < recording.namespaces().size(); i++) {
      namespaceOfId.put(recording.namespaces().get(i).id(), i);
      namespaceOfName.put(recording.namespaces().get(i).description().name(), i);
    }
    found.read();
    this.keys = found.keys();
    this.laneOf = found.laneOf();
    this.lanes = List.copyOf(found.lanes());
    this.rankOfKey = found.rankOfKey();
    this.missingBefore = new MissingElements(this).find();
    this.times = new long[events.length];
    long latest = Long.MIN_VALUE;
    for (int rank = 0; rank < times.length; rank++) {
      latest = Math.max(latest, events[rank].wallMicros());
      times[rank] = latest;
    }
  }

  /**
   * Reads a recording.
   *
   * @throws io.lightcone.tracer.recording.RecordingException if it can't be read
   */
  public static History of(Recording recording) {
    HistoryReader reader = new HistoryReader(recording);
    return new History(
        recording, reader.events(), reader.namespaces(), reader.ranksBySeq(), Map.of());
  }

  /**
   * The same with other causal keys: operations of clients that {@code other} has, too, get the
   * keys that they have there, though there may be more or fewer before them. What they cause
   * follows.
   */
  public History keyedLike(History other) {
    return new History(
        recording, events, namespaces, ranksBySeq, new ClientAlignment(other, this).keys());
  }

  /** What it was read from. */
  public Recording recording() {
    return recording;
  }

  /** Number of events. */
  public int size() {
    return events.length;
  }

  /** The event at a rank. */
  public Event event(int rank) {
    return events[rank];
  }

  /** What the event at a rank says. */
  public EventBody body(int rank) {
    return events[rank].body();
  }

  /** The body of any event of the recording, or null when it isn't there. */
  public EventBody body(EventId id) {
    int rank = rankOf(id);
    return rank < 0 ? null : events[rank].body();
  }

  /** Number of the namespace of the event at a rank. */
  public int namespaceOf(int rank) {
    return namespaces[rank];
  }

  /** Number of namespaces. */
  public int namespaceCount() {
    return recording.namespaces().size();
  }

  /** A namespace's name as it is written everywhere. */
  public String namespaceName(int namespace) {
    return recording.namespaces().get(namespace).name();
  }

  /** Number of the namespace that others reach by that name, or -1. */
  public int namespaceNamed(String name) {
    return namespaceOfName.getOrDefault(name, -1);
  }

  /** Rank of an event, or -1 when the recording hasn't got it. */
  public int rankOf(EventId id) {
    Integer namespace = id == null ? null : namespaceOfId.get(id.namespace());
    int rank = namespace == null ? -1 : rankOfSeq(namespace, id.seq());
    return rank < 0 || !events[rank].id().equals(id) ? -1 : rank;
  }

  /** Rank of an event by its namespace and seq, or -1. */
  public int rankOfSeq(int namespace, long seq) {
    int[] ranks = ranksBySeq.get(namespace);
    return seq < 1 || seq >= ranks.length ? -1 : ranks[(int) seq];
  }

  /** Causal key of the event at a rank; 0 for those that need none. */
  public long key(int rank) {
    return keys[rank];
  }

  /** Rank of what has that causal key, or -1. */
  public int rankOfKey(long key) {
    return rankOfKey.getOrDefault(key, -1);
  }

  /** The lanes, in the order in which they begin. */
  public List<RecordedLane> lanes() {
    return lanes;
  }

  /** The lane of the event at a rank, or null. */
  public RecordedLane laneOf(int rank) {
    return laneOf[rank];
  }

  /** How many elements the recording lacks between the one put at a rank and the one before it. */
  public long missingBefore(int rank) {
    return missingBefore.getOrDefault(rank, 0L);
  }

  /** Wall time of a rank that never steps back, microseconds since 1970. */
  public long time(int rank) {
    return times.length == 0 ? 0 : times[Math.max(0, Math.min(rank, times.length - 1))];
  }

  /** First rank whose time is not before {@code micros}; {@link #size} when there is none. */
  public int rankAtTime(long micros) {
    int low = 0;
    int high = times.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (times[middle] < micros) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** How the event at a rank is written: {@code namespace/seq}. */
  public String label(int rank) {
    return namespaceName(namespaces[rank]) + "/" + events[rank].id().seq();
  }

  /** How the element that a put made is written: {@code namespace/woof#seqno}. */
  public String elementLabel(int rank) {
    EventBody.Put put = (EventBody.Put) events[rank].body();
    return namespaceName(namespaces[rank]) + "/" + put.woof() + "#" + put.seqno();
  }

  /** How the invocation that begins at a rank is written: {@code namespace/handler@seq}. */
  public String invocationLabel(int rank) {
    EventBody.Started started = (EventBody.Started) events[rank].body();
    return namespaceName(namespaces[rank])
        + "/"
        + started.handler()
        + "@"
        + events[rank].id().seq();
  }

  /** Rank of the put written as {@code namespace/woof#seqno}, or -1. */
  public int findElement(String label) {
    for (int rank = 0; rank < events.length; rank++) {
      if (events[rank].type() == EventType.PUT && elementLabel(rank).equals(label)) {
        return rank;
      }
    }
    return -1;
  }

  /** Rank of the invocation written as {@code namespace/handler@seq}, or -1. */
  public int findInvocation(String label) {
    for (RecordedLane lane : lanes) {
      if (lane.isInvocation() && invocationLabel(lane.start()).equals(label)) {
        return lane.start();
      }
    }
    return -1;
  }

  /** Rank of the event written as {@code namespace/seq}, or -1. */
  public int findEvent(String label) {
    int slash = label.lastIndexOf('/');
    for (int namespace = 0; slash > 0 && namespace < namespaceCount(); namespace++) {
      String digits = label.substring(slash + 1);
      if (namespaceName(namespace).equals(label.substring(0, slash))
          && digits.matches("[0-9]{1,18}")) {
        return rankOfSeq(namespace, Long.parseLong(digits));
      }
    }
    return -1;
  }
}
