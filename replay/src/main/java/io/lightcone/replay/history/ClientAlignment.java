package io.lightcone.replay.history;

import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.Payload;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Finds what client sessions of two recordings have in common. A client is no function of its
 * causes, so that one put less would shift all that follow; instead the operations of one session
 * are aligned by what they put where: a longest common subsequence (Wagner, Fischer, JACM 1974),
 * behind what is common at both ends.
 */
final class ClientAlignment {
  /** More cells than that are not filled: then operations are matched by their number. */
  private static final long MOST_CELLS = 25_000_000;

  private final History first;
  private final History second;
  private final Map<Integer, Long> keys = new HashMap<>();

  ClientAlignment(History first, History second) {
    this.first = first;
    this.second = second;
  }

  /** Causal keys in the first recording of operations of the second, by their rank there. */
  Map<Integer, Long> keys() {
    for (RecordedLane lane : second.lanes()) {
      int rank = lane.isInvocation() ? -1 : first.rankOfKey(lane.key());
      RecordedLane other = rank < 0 ? null : first.laneOf(rank);
      if (other != null && !other.isInvocation()) {
        align(puts(first, other), puts(second, lane));
      }
    }
    return keys;
  }

  private static List<Integer> puts(History history, RecordedLane lane) {
    List<Integer> puts = new ArrayList<>();
    for (int rank : lane.operations()) {
      EventBody body = history.body(rank);
      if (body instanceof EventBody.Put || body instanceof EventBody.Sent) {
        puts.add(rank);
      }
    }
    return puts;
  }

  private void align(List<Integer> a, List<Integer> b) {
    int from = 0;
    int endA = a.size();
    int endB = b.size();
    while (from < endA && from < endB && same(a.get(from), b.get(from))) {
      match(a.get(from), b.get(from));
      from++;
    }
    while (endA > from && endB > from && same(a.get(endA - 1), b.get(endB - 1))) {
      endA--;
      endB--;
      match(a.get(endA), b.get(endB));
    }
    List<Integer> middleA = a.subList(from, endA);
    List<Integer> middleB = b.subList(from, endB);
    if (middleA.size() == middleB.size()) {
      for (int i = 0; i < middleA.size(); i++) {
        match(middleA.get(i), middleB.get(i));
      }
    } else if ((long) middleA.size() * middleB.size() <= MOST_CELLS) {
      subsequence(middleA, middleB);
    }
  }

  private void subsequence(List<Integer> a, List<Integer> b) {
    int[][] length = new int[a.size() + 1][b.size() + 1];
    for (int i = a.size() - 1; i >= 0; i--) {
      for (int j = b.size() - 1; j >= 0; j--) {
        length[i][j] =
            same(a.get(i), b.get(j))
                ? length[i + 1][j + 1] + 1
                : Math.max(length[i + 1][j], length[i][j + 1]);
      }
    }
    int i = 0;
    int j = 0;
    while (i < a.size() && j < b.size()) {
      if (same(a.get(i), b.get(j))) {
        match(a.get(i++), b.get(j++));
      } else if (length[i + 1][j] >= length[i][j + 1]) {
        i++;
      } else {
        keys.put(b.get(j), CausalKeys.mix(second.key(b.get(j)), 29));
        j++;
      }
    }
    for (; j < b.size(); j++) {
      keys.put(b.get(j), CausalKeys.mix(second.key(b.get(j)), 29));
    }
  }

  private void match(int a, int b) {
    keys.put(b, first.key(a));
  }

  private boolean same(int a, int b) {
    EventBody one = first.body(a);
    EventBody other = second.body(b);
    return one.type() == other.type()
        && target(one).equals(target(other))
        && Objects.equals(payload(one), payload(other));
  }

  private static String target(EventBody body) {
    if (body instanceof EventBody.Put put) {
      return put.woof() + " " + put.handler();
    }
    EventBody.Sent sent = (EventBody.Sent) body;
    return sent.peer() + " " + sent.woof() + " " + sent.handler() + " " + sent.kind();
  }

  private static Payload payload(EventBody body) {
    return body instanceof EventBody.Put put ? put.payload() : ((EventBody.Sent) body).payload();
  }
}
