package io.lightcone.replay.history;

import io.lightcone.tracer.event.Event;
import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.EventId;
import io.lightcone.tracer.event.EventType;
import io.lightcone.tracer.recording.Recording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/** Finds the lanes of a history and gives everything its causal key, in one pass. */
final class HistoryLanes {
  private final Recording recording;
  private final Event[] events;
  private final int[] namespaces;
  private final ToIntFunction<EventId> rankOf;
  private final long[] keys;
  private final RecordedLane[] laneOf;
  private final List<RecordedLane> lanes = new ArrayList<>();
  private final List<OperationCounts> counts = new ArrayList<>();
  private final Map<Long, Integer> rankOfKey = new HashMap<>();
  private final Map<String, Integer> sessions = new HashMap<>();
  private final Map<Integer, Long> given;

  /**
   * Lanes to be found.
   *
   * @param given causal keys of some operations by rank, instead of those that counting gives
   */
  HistoryLanes(
      Recording recording,
      Event[] events,
      int[] namespaces,
      ToIntFunction<EventId> rankOf,
      Map<Integer, Long> given) {
    this.given = given;
    this.recording = recording;
    this.events = events;
    this.namespaces = namespaces;
    this.rankOf = rankOf;
    this.keys = new long[events.length];
    this.laneOf = new RecordedLane[events.length];
  }

  void read() {
    for (int rank = 0; rank < events.length; rank++) {
      long key = keyOf(rank, events[rank]);
      keys[rank] = key;
      if (key != 0) {
        rankOfKey.putIfAbsent(key, rank);
      }
    }
  }

  private long keyOf(int rank, Event event) {
    EventBody body = event.body();
    if (body instanceof EventBody.SessionOpened opened) {
      String name = recording.namespaces().get(namespaces[rank]).name();
      int n = sessions.merge(name + " " + opened.name(), 1, Integer::sum) - 1;
      return begin(rank, false, CausalKeys.session(name, opened.name(), n));
    }
    if (body instanceof EventBody.Started started) {
      int put = rankOf.applyAsInt(started.put());
      long cause =
          put < 0
              ? CausalKeys.mix(started.put() == null ? rank : started.put().seq(), 7)
              : keys[put];
      return begin(rank, true, CausalKeys.invocation(cause, started.attempt()));
    }
    if (body instanceof EventBody.WooFCreated created) {
      String name = recording.namespaces().get(namespaces[rank]).name();
      return CausalKeys.woof(name, created.woof().name());
    }
    if (body instanceof EventBody.Replied replied) {
      int sent = rankOf.applyAsInt(replied.sent());
      return sent < 0 ? 0 : CausalKeys.reply(keys[sent]);
    }
    if (body instanceof EventBody.Put put && event.op() == null) {
      int sent = rankOf.applyAsInt(put.sent());
      return sent >= 0
          ? CausalKeys.delivery(keys[sent])
          : CausalKeys.operation(
              CausalKeys.unknownLane("", event.id().seq()), body.type(), put.woof(), 0);
    }
    return event.op() == null ? 0 : operation(rank, event);
  }

  private long begin(int rank, boolean invocation, long key) {
    RecordedLane lane = new RecordedLane(lanes.size(), namespaces[rank], rank, invocation);
    lane.key(key);
    lanes.add(lane);
    counts.add(new OperationCounts(key));
    laneOf[rank] = lane;
    return key;
  }

  private long operation(int rank, Event event) {
    int op = rankOf.applyAsInt(event.op());
    RecordedLane lane = op < 0 ? null : laneOf[op];
    if (lane == null) {
      // the lane's beginning is lost
      String name = recording.namespaces().get(namespaces[rank]).name();
      long key = CausalKeys.unknownLane(name, event.op().seq());
      begin(rank, false, key);
      lanes.get(lanes.size() - 1).add(rank);
      return counts.get(counts.size() - 1).next(event.body());
    }
    laneOf[rank] = lane;
    lane.add(rank);
    if (event.type() == EventType.ENDED) {
      lane.endedAt(rank);
    }
    long counted = counts.get(lane.index()).next(event.body());
    return given.getOrDefault(rank, counted);
  }

  long[] keys() {
    return keys;
  }

  RecordedLane[] laneOf() {
    return laneOf;
  }

  List<RecordedLane> lanes() {
    return lanes;
  }

  Map<Long, Integer> rankOfKey() {
    return rankOfKey;
  }
}
