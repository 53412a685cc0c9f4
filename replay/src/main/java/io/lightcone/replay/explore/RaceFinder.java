package io.lightcone.replay.explore;

import io.lightcone.replay.branch.Access;
import io.lightcone.replay.branch.Trace;
import io.lightcone.replay.history.History;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the races of an execution that can be reversed (Flanagan, Godefroid, POPL 2005, section 3):
 * conflicting accesses next to each other in their WooF's order, of different lanes, of which the
 * later one does not depend on the first but by that access.
 */
final class RaceFinder {
  private final History history;
  private final Trace trace;
  private final long windowMicros;
  private final Map<String, Latest> latest = new HashMap<>();
  private final List<Race> races = new ArrayList<>();

  /** The accesses to a WooF that the next one may race with. */
  private static final class Latest {
    int put = -1;
    final List<Integer> reads = new ArrayList<>();
  }

  /**
   * A finder.
   *
   * @param windowMicros accesses farther apart in recorded time are not taken to race
   */
  RaceFinder(History history, Trace trace, long windowMicros) {
    this.history = history;
    this.trace = trace;
    this.windowMicros = windowMicros;
  }

  /** The races, in the order of their later accesses. */
  List<Race> find() {
    for (int step = 0; step < trace.size(); step++) {
      Access access = trace.step(step).access();
      if (access != null) {
        Latest before =
            latest.computeIfAbsent(access.namespace() + " " + access.woof(), name -> new Latest());
        if (access.kind() == Access.Kind.PUT) {
          put(step, before);
        } else {
          read(step, access, before);
        }
      }
    }
    return races;
  }

  private void put(int step, Latest before) {
    for (int read : before.reads) {
      check(read, step);
    }
    if (before.put >= 0) {
      check(before.put, step);
    }
    before.put = step;
    before.reads.clear();
  }

  /** A read of an element that was there long ago is the same whatever is appended. */
  private void read(int step, Access access, Latest before) {
    int seen = trace.seen(step);
    if (seen >= 0) {
      check(seen, step);
    }
    if (access.kind() == Access.Kind.LATEST || seen < 0) {
      before.reads.add(step);
    }
  }

  private void check(int first, int second) {
    Trace.Step a = trace.step(first);
    Trace.Step b = trace.step(second);
    boolean sameLane = a.lane() != 0 && a.lane() == b.lane();
    boolean near = history.time(b.rank()) - history.time(a.rank()) <= windowMicros;
    if (!sameLane && near && !isBefore(first, second)) {
      races.add(new Race(a.key(), b.key(), a.access(), b.access(), a.rank(), b.rank()));
    }
  }

  /** Whether the second step depends on the first otherwise than by what it reads itself. */
  private boolean isBefore(int first, int second) {
    BitSet past = new BitSet(second - first);
    for (int cause : trace.step(second).causes()) {
      if (cause >= first) {
        past.set(cause - first);
      }
    }
    for (int at = past.previousSetBit(second - first); at > 0; at = past.previousSetBit(at - 1)) {
      for (int cause : trace.step(first + at).causes()) {
        if (cause >= first) {
          past.set(cause - first);
        }
      }
      int seen = trace.seen(first + at);
      if (seen >= first) {
        past.set(seen - first);
      }
    }
    return past.get(0);
  }
}
