package io.lightcone.workbench.invocations;

import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.EventType;
import io.lightcone.tracer.index.EventTable;
import io.lightcone.workbench.parts.Ordinals;
import io.lightcone.workbench.parts.Outcomes;
import java.util.Arrays;

/**
 * The invocations of a table with what they did, counted in one pass; an index of a grown table
 * begins with the counts of the one before. Safe for several threads.
 */
final class InvocationIndex {
  private final EventTable table;
  private final int[] started;
  private final int[] reads;
  private final int[] puts;
  private final int failures;
  private long[] took;

  /**
   * Counts.
   *
   * @param before of the same recording when it was shorter; or null
   */
  InvocationIndex(EventTable table, InvocationIndex before) {
    this.table = table;
    int from = before == null ? 0 : before.table.size();
    int failed = before == null ? 0 : before.failures;
    Ordinals found = before == null ? new Ordinals() : new Ordinals(before.started);
    for (int event = from; event < table.size(); event++) {
      if (table.type(event) == EventType.STARTED) {
        found.add(event);
      } else if (table.type(event) == EventType.ENDED && table.lane(event) >= 0) {
        failed += Outcomes.isFailure(table, table.lane(event)) ? 1 : 0;
      }
    }
    started = found.toArray();
    failures = failed;
    reads = before == null ? new int[started.length] : Arrays.copyOf(before.reads, started.length);
    puts = before == null ? new int[started.length] : Arrays.copyOf(before.puts, started.length);
    for (int event = from; event < table.size(); event++) {
      count(event);
    }
  }

  /** The table it was counted in. */
  EventTable table() {
    return table;
  }

  private void count(int event) {
    int at = position(table.lane(event));
    if (at < 0) {
      return;
    }
    switch (table.type(event)) {
      case READ, LATEST_READ -> reads[at]++;
      case PUT, SENT -> puts[at]++;
      default -> {
        return;
      }
    }
  }

  private int position(int event) {
    return event < 0 ? -1 : Arrays.binarySearch(started, event);
  }

  /** All, in the order they were read. */
  int[] started() {
    return started;
  }

  /** How many did not end well. */
  int failures() {
    return failures;
  }

  /** Elements and newest numbers it asked for. */
  int reads(int invocation) {
    return reads[position(invocation)];
  }

  /** Elements it put, here or at peers. */
  int puts(int invocation) {
    return puts[position(invocation)];
  }

  /** Nanoseconds it took, read from disk; -1 when it has no end. */
  long tookNanos(int invocation) {
    int end = table.endOf(invocation);
    return end >= 0 && table.event(end).body() instanceof EventBody.Ended ended
        ? ended.durationNanos()
        : -1;
  }

  /** As {@link #tookNanos}, of all in order; read once. */
  synchronized long[] allTookNanos() {
    if (took == null) {
      took = Arrays.stream(started).mapToLong(this::tookNanos).toArray();
    }
    return took;
  }

  /** As {@link #tookNanos}, after {@link #allTookNanos}. */
  long knownTookNanos(int invocation) {
    return allTookNanos()[position(invocation)];
  }
}
