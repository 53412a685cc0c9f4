package io.lightcone.workbench.graph;

import io.lightcone.tracer.event.EventType;
import io.lightcone.tracer.index.EventTable;
import java.util.BitSet;

/**
 * Causal order over the event table, for the procedures: program order, trigger, reads-from and
 * message, never a journal's own order. The effects of an event are found through an index of the
 * causes turned round, made at the first use and again when the table has grown.
 */
final class CausalPast {
  private final EventTable table;
  private int[] starts = {};
  private int[] effects = {};
  private int indexed = -1;

  CausalPast(EventTable table) {
    this.table = table;
  }

  /** All events that happened before one, without itself. */
  BitSet ancestors(int event) {
    BitSet found = new BitSet(table.size());
    IntStack open = new IntStack();
    open.push(event);
    while (!open.isEmpty()) {
      int at = open.pop();
      visit(found, open, table.op(at));
      visit(found, open, table.cause(at));
      visit(found, open, table.secondCause(at));
    }
    return found;
  }

  private static void visit(BitSet found, IntStack open, int event) {
    if (event >= 0 && !found.get(event)) {
      found.set(event);
      open.push(event);
    }
  }

  /** All events that happened after one, without itself. */
  synchronized BitSet descendants(int event) {
    index();
    BitSet found = new BitSet(indexed);
    IntStack open = new IntStack();
    open.push(event);
    while (!open.isEmpty()) {
      int at = open.pop();
      for (int i = starts[at]; i < starts[at + 1]; i++) {
        visit(found, open, effects[i]);
      }
    }
    return found;
  }

  /** What lies on the ways from one event to another, both among them; empty without a way. */
  BitSet between(int from, int to) {
    BitSet found = ancestors(to);
    if (from != to && !found.get(from)) {
      return new BitSet();
    }
    found.and(descendants(from));
    found.set(from);
    found.set(to);
    return found;
  }

  /** All events that neither happened before nor after one. */
  BitSet concurrent(int event) {
    BitSet found = descendants(event);
    found.or(ancestors(event));
    found.set(event);
    found.flip(0, table.size());
    return found;
  }

  boolean happensBefore(int first, int second) {
    return ancestors(second).get(first);
  }

  /** The put with the highest number to a WooF among those before an event, or -1. */
  int lastWriter(int event, int namespace, int woof) {
    BitSet before = ancestors(event);
    int last = -1;
    for (int at = before.nextSetBit(0); at >= 0; at = before.nextSetBit(at + 1)) {
      boolean writes =
          table.type(at) == EventType.PUT
              && table.namespaceOf(at) == namespace
              && table.woof(at) == woof;
      if (writes && (last < 0 || table.number(at) > table.number(last))) {
        last = at;
      }
    }
    return last;
  }

  private void index() {
    int size = table.size();
    if (indexed == size) {
      return;
    }
    int[] counts = new int[size + 1];
    for (int event = 0; event < size; event++) {
      count(counts, table.op(event));
      count(counts, table.cause(event));
      count(counts, table.secondCause(event));
    }
    for (int i = 0; i < size; i++) {
      counts[i + 1] += counts[i];
    }
    int[] found = new int[counts[size]];
    int[] next = counts.clone();
    for (int event = 0; event < size; event++) {
      put(found, next, table.op(event), event);
      put(found, next, table.cause(event), event);
      put(found, next, table.secondCause(event), event);
    }
    starts = counts;
    effects = found;
    indexed = size;
  }

  private static void count(int[] counts, int cause) {
    if (cause >= 0) {
      counts[cause + 1]++;
    }
  }

  private static void put(int[] effects, int[] next, int cause, int event) {
    if (cause >= 0) {
      effects[next[cause]++] = event;
    }
  }
}
