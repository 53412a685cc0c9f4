package io.lightcone.tracer.causality;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The edges in one direction, in compressed sparse rows: those of event e are {@code starts[e]} up
 * to, not including, {@code starts[e + 1]}. A label is the kind in its low three bits, the grade
 * above them. Never changed once made.
 */
final class Rows {
  private static final EdgeKind[] KINDS = EdgeKind.values();
  private static final Grade[] GRADES = Grade.values();

  final int[] starts;
  final int[] targets;
  final byte[] labels;

  private Rows(int events, int edges) {
    starts = new int[events + 1];
    targets = new int[edges];
    labels = new byte[edges];
  }

  static byte label(EdgeKind kind, Grade grade) {
    return (byte) (kind.ordinal() | grade.ordinal() << 3);
  }

  /** A counting sort of {@code count} edges by where they start; in one row, order is kept. */
  static Rows of(int events, int count, int[] from, int[] to, byte[] labels) {
    Rows rows = new Rows(events, count);
    for (int i = 0; i < count; i++) {
      rows.starts[from[i] + 1]++;
    }
    int[] next = rows.sumStarts();
    for (int i = 0; i < count; i++) {
      rows.put(next[from[i]]++, to[i], labels[i]);
    }
    return rows;
  }

  /** The same edges from their other end. */
  Rows reversed() {
    Rows rows = new Rows(events(), targets.length);
    for (int target : targets) {
      rows.starts[target + 1]++;
    }
    int[] next = rows.sumStarts();
    for (int event = 0; event < events(); event++) {
      for (int i = starts[event]; i < starts[event + 1]; i++) {
        rows.put(next[targets[i]]++, event, labels[i]);
      }
    }
    return rows;
  }

  /** The same edges but those at the positions in {@code left}. */
  Rows without(BitSet left) {
    Rows rows = new Rows(events(), targets.length - left.cardinality());
    int end = 0;
    for (int event = 0; event < events(); event++) {
      for (int i = starts[event]; i < starts[event + 1]; i++) {
        if (!left.get(i)) {
          rows.put(end++, targets[i], labels[i]);
        }
      }
      rows.starts[event + 1] = end;
    }
    return rows;
  }

  private int[] sumStarts() {
    for (int event = 0; event < events(); event++) {
      starts[event + 1] += starts[event];
    }
    return Arrays.copyOf(starts, events());
  }

  private void put(int at, int target, byte label) {
    targets[at] = target;
    labels[at] = label;
  }

  int events() {
    return starts.length - 1;
  }

  int size(int event) {
    return starts[event + 1] - starts[event];
  }

  EdgeKind kind(int at) {
    return KINDS[labels[at] & 7];
  }

  Grade grade(int at) {
    return GRADES[labels[at] >>> 3];
  }

  void visit(int event, EdgeVisitor visitor) {
    for (int i = starts[event]; i < starts[event + 1]; i++) {
      visitor.edge(targets[i], kind(i), grade(i));
    }
  }
}
