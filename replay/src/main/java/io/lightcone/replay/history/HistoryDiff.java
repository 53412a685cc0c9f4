package io.lightcone.replay.history;

import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.Failure;
import io.lightcone.tracer.event.Outcome;
import io.lightcone.tracer.event.Payload;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Two recordings side by side, matched by causal key: not by time, place or event id. So two runs
 * of one application can be compared, and a branch with what it was made from.
 *
 * @param elements elements that are not in both, or have other bytes
 * @param invocations invocations that are not in both, or ended otherwise
 * @param same how many elements are the same in both
 */
public record HistoryDiff(List<Pair> elements, List<Ends> invocations, int same) {

  /**
   * An element in one recording and the other.
   *
   * @param first how it is written in the first; null when it isn't there
   * @param second how it is written in the second; null when it isn't there
   * @param firstPayload its bytes in the first, or null
   * @param secondPayload its bytes in the second, or null
   */
  public record Pair(String first, String second, Payload firstPayload, Payload secondPayload) {}

  /**
   * An invocation in one recording and the other.
   *
   * @param first how it is written in the first; null when it isn't there
   * @param second how it is written in the second; null when it isn't there
   * @param firstOutcome how it ended in the first; null when it didn't
   * @param firstError what was thrown, or null
   * @param secondOutcome how it ended in the second; null when it didn't
   * @param secondError what was thrown, or null
   */
  public record Ends(
      String first,
      String second,
      Outcome firstOutcome,
      Failure firstError,
      Outcome secondOutcome,
      Failure secondError) {}

  /** Compares two recordings. */
  public static HistoryDiff of(History first, History unaligned) {
    History second = unaligned.keyedLike(first);
    List<Pair> elements = new ArrayList<>();
    Set<Long> seen = new HashSet<>();
    int same = 0;
    for (int rank = 0; rank < first.size(); rank++) {
      if (first.body(rank) instanceof EventBody.Put put) {
        seen.add(first.key(rank));
        int other = second.rankOfKey(first.key(rank));
        Payload now = other < 0 ? null : payload(second, other);
        if (put.payload().equals(now)) {
          same++;
        } else {
          String there = other < 0 ? null : second.elementLabel(other);
          elements.add(new Pair(first.elementLabel(rank), there, put.payload(), now));
        }
      }
    }
    for (int rank = 0; rank < second.size(); rank++) {
      if (second.body(rank) instanceof EventBody.Put put && !seen.contains(second.key(rank))) {
        elements.add(new Pair(null, second.elementLabel(rank), null, put.payload()));
      }
    }
    return new HistoryDiff(elements, invocations(first, second), same);
  }

  private static Payload payload(History history, int rank) {
    return history.body(rank) instanceof EventBody.Put put ? put.payload() : null;
  }

  private static List<Ends> invocations(History first, History second) {
    List<Ends> ends = new ArrayList<>();
    for (RecordedLane lane : first.lanes()) {
      if (lane.isInvocation()) {
        RecordedLane other = lane(second, lane.key());
        Ends pair = pair(first, lane, second, other);
        if (pair.firstOutcome() != pair.secondOutcome()
            || !Objects.equals(pair.firstError(), pair.secondError())) {
          ends.add(pair);
        }
      }
    }
    for (RecordedLane lane : second.lanes()) {
      if (lane.isInvocation() && lane(first, lane.key()) == null) {
        ends.add(pair(first, null, second, lane));
      }
    }
    return ends;
  }

  private static RecordedLane lane(History history, long key) {
    int rank = history.rankOfKey(key);
    RecordedLane lane = rank < 0 ? null : history.laneOf(rank);
    return lane != null && lane.isInvocation() && lane.start() == rank ? lane : null;
  }

  private static Ends pair(History first, RecordedLane one, History second, RecordedLane other) {
    EventBody.Ended then = ended(first, one);
    EventBody.Ended now = ended(second, other);
    return new Ends(
        one == null ? null : first.invocationLabel(one.start()),
        other == null ? null : second.invocationLabel(other.start()),
        then == null ? null : then.outcome(),
        then == null ? null : then.error(),
        now == null ? null : now.outcome(),
        now == null ? null : now.error());
  }

  private static EventBody.Ended ended(History history, RecordedLane lane) {
    return lane == null || lane.end() < 0 ? null : (EventBody.Ended) history.body(lane.end());
  }

  /** Whether nothing differs. */
  public boolean isEmpty() {
    return elements.isEmpty() && invocations.isEmpty();
  }
}
