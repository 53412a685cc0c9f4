package io.lightcone.replay.races;

import io.lightcone.tracer.causality.HappensBefore;
import io.lightcone.tracer.event.EventType;
import io.lightcone.tracer.index.CausalIndex;
import io.lightcone.tracer.index.EventTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds races in one pass over the accesses of each WooF. Each access is held against at most two
 * others, those next to it in the order of the WooF's elements; whether something orders the two is
 * asked of the causal order's labels. So the time is that of a few reachability queries for each
 * access.
 */
public final class RaceDetector {
  private static final int[] NONE = {};

  private final EventTable table;
  private final HappensBefore order;
  private final Map<Long, int[]> puts = new HashMap<>();
  private final Map<Long, Map<Long, Integer>> bySeqno = new HashMap<>();
  private final List<RacePair> races = new ArrayList<>();

  private RaceDetector(CausalIndex index) {
    this.table = index.table();
    this.order = index.causalOrder().query();
  }

  /** All races, in the order of the later access. */
  public static List<RacePair> find(CausalIndex index) {
    RaceDetector detector = new RaceDetector(index);
    detector.collectPuts();
    for (int event = 0; event < detector.table.size(); event++) {
      detector.check(event);
    }
    detector.races.sort((a, b) -> Integer.compare(a.second(), b.second()));
    return detector.races;
  }

  private long woof(int event) {
    return (long) table.namespaceOf(event) << 32 | table.woof(event);
  }

  private void collectPuts() {
    Map<Long, Integer> counts = new HashMap<>();
    for (int event = 0; event < table.size(); event++) {
      if (table.type(event) == EventType.PUT) {
        long woof = woof(event);
        int count = counts.merge(woof, 1, Integer::sum);
        int[] so = puts.getOrDefault(woof, NONE);
        if (so.length < count) {
          so = Arrays.copyOf(so, Math.max(8, 2 * so.length));
          puts.put(woof, so);
        }
        so[count - 1] = event;
        bySeqno.computeIfAbsent(woof, any -> new HashMap<>()).put(table.number(event), event);
      }
    }
    counts.forEach((woof, count) -> puts.put(woof, Arrays.copyOf(puts.get(woof), count)));
  }

  private void check(int event) {
    switch (table.type(event)) {
      case PUT -> put(event);
      case READ -> read(event);
      case LATEST_READ -> latest(event);
      default -> {}
    }
  }

  private void put(int event) {
    int before = putOf(event, table.number(event) - 1);
    if (before >= 0) {
      check(before, event);
    }
  }

  /** The put of an element of the WooF that an access uses, or -1. */
  private int putOf(int access, long seqno) {
    Map<Long, Integer> elements = bySeqno.get(woof(access));
    return elements == null ? -1 : elements.getOrDefault(seqno, -1);
  }

  private void read(int event) {
    int put = putOf(event, table.number(event));
    if (put < 0 || isRemote(event)) {
      return;
    }
    if (saw(event, put)) {
      check(put, event);
    } else {
      check(event, put);
    }
  }

  private void latest(int event) {
    int seen = putOf(event, table.number(event));
    if (isRemote(event)) {
      return;
    }
    if (seen >= 0) {
      check(seen, event);
    }
    int next = putOf(event, table.number(event) + 1);
    if (next >= 0) {
      check(event, next);
    }
  }

  private boolean isRemote(int access) {
    return table.nameText(table.woof(access)).startsWith("woof://");
  }

  private boolean saw(int read, int put) {
    return table.cause(read) == put || table.secondCause(read) == put;
  }

  /**
   * Notes a race unless the first happens before what the second follows, or the other way round.
   */
  private void check(int first, int second) {
    if (lane(first) == lane(second) && lane(first) >= 0) {
      return;
    }
    if (!leadsTo(first, second) && !order.happensBefore(second, first)) {
      races.add(new RacePair(first, second));
    }
  }

  private int lane(int event) {
    return table.op(event) < 0 ? -1 : table.lane(event);
  }

  /** Whether the first happens before the second otherwise than by being read by it. */
  private boolean leadsTo(int first, int second) {
    if (!saw(second, first)) {
      return order.happensBefore(first, second);
    }
    int op = table.op(second);
    return op >= 0 && (op == first || order.happensBefore(first, op));
  }
}
