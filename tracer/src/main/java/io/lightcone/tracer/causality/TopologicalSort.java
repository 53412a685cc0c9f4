package io.lightcone.tracer.causality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Orders events so that causes come before effects, and otherwise as near to their ordinals as that
 * allows: each event is preceded by those of its causes that are not there yet (depth-first search
 * with a stack of its own: chains are as long as the recording).
 *
 * <p>A circle shows as an edge back to an event still on the stack. Then its weakest edge is left
 * out, and what was entered through that edge is forgotten, to be visited again.
 */
final class TopologicalSort {
  private static final byte NEW = 0;
  private static final byte OPEN = 1;
  private static final byte DONE = 2;

  private final Rows causes;
  private final boolean dropping;
  private final byte[] states;
  private final int[] order;
  private int ordered;
  private int[] open = new int[256];
  private int[] nextEdge = new int[256];
  private int depth;
  private final BitSet dropped = new BitSet();
  private final List<Edge> droppedEdges = new ArrayList<>();

  private TopologicalSort(Rows causes, boolean dropping) {
    this.causes = causes;
    this.dropping = dropping;
    this.states = new byte[causes.events()];
    this.order = new int[causes.events()];
  }

  /**
   * Sorts.
   *
   * @param dropping whether to leave out edges of circles
   * @throws CausalityException if there is a circle and {@code dropping} is false
   */
  static TopologicalSort of(Rows causes, boolean dropping) {
    TopologicalSort sort = new TopologicalSort(causes, dropping);
    for (int event = 0; event < causes.events(); event++) {
      sort.visit(event);
    }
    return sort;
  }

  int[] order() {
    return order;
  }

  /** Positions of the edges left out. */
  BitSet dropped() {
    return dropped;
  }

  List<Edge> droppedEdges() {
    return droppedEdges;
  }

  private void visit(int event) {
    while (states[event] == NEW) {
      push(event);
      while (depth > 0) {
        step();
      }
    }
  }

  private void step() {
    int top = open[depth - 1];
    int edge = nextEdge[depth - 1];
    if (edge == causes.starts[top + 1]) {
      depth--;
      states[top] = DONE;
      order[ordered++] = top;
      return;
    }
    nextEdge[depth - 1]++;
    int cause = causes.targets[edge];
    if (states[cause] == DONE || dropped.get(edge)) {
      return;
    }
    if (states[cause] == OPEN) {
      breakCircle(cause);
    } else {
      push(cause);
    }
  }

  private void push(int event) {
    if (depth == open.length) {
      open = Arrays.copyOf(open, depth * 2);
      nextEdge = Arrays.copyOf(nextEdge, depth * 2);
    }
    states[event] = OPEN;
    open[depth] = event;
    nextEdge[depth++] = causes.starts[event];
  }

  /** The stack from {@code closing} up is a circle; the edges taken are those before the next. */
  private void breakCircle(int closing) {
    int weakest = depth - 1;
    for (int level = depth - 1; open[level] != closing; ) {
      level--;
      if (weakness(nextEdge[level] - 1) > weakness(nextEdge[weakest] - 1)) {
        weakest = level;
      }
    }
    drop(nextEdge[weakest] - 1, open[weakest]);
    while (depth - 1 > weakest) {
      states[open[--depth]] = NEW;
    }
  }

  private int weakness(int edge) {
    return causes.kind(edge) == EdgeKind.JOURNAL ? -1 : causes.grade(edge).ordinal();
  }

  private void drop(int edge, int effect) {
    Edge report = new Edge(causes.targets[edge], effect, causes.kind(edge), causes.grade(edge));
    if (!dropping) {
      throw new CausalityException(report);
    }
    dropped.set(edge);
    droppedEdges.add(report);
  }
}
