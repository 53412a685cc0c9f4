package io.lightcone.tracer.causality;

import java.util.Arrays;

/**
 * One random labelling of GRAIL: a depth-first traversal along effects numbers events as it leaves
 * them; an event's interval runs from the lowest number among what it reaches to its own. If one
 * event reaches another, its interval contains the other's. The part of the interval that was
 * numbered while the event was on the stack is its subtree: all of that it does reach.
 *
 * <p>Given causes for effects and effects for causes, it labels the reversed graph.
 *
 * <p>Roots come in random order. Effects of one event come from a random one on, up or down: all
 * orders of up to three effects, without an array to remember them by.
 */
final class Labelling {
  private final Rows effects;
  private final int[] roots;
  private final int[] stack;
  private final int[] visited;
  private final int[] low;
  private final int[] high;
  private final int[] tree;
  private long seed;
  private int depth;
  private int left;

  /**
   * To traverse along {@code effects}.
   *
   * @param causes the same edges from their other end
   */
  Labelling(Rows effects, Rows causes) {
    int events = effects.events();
    this.effects = effects;
    roots = rootsOf(causes);
    stack = new int[events];
    visited = new int[events];
    low = new int[events];
    high = new int[events];
    tree = new int[events];
  }

  private static int[] rootsOf(Rows causes) {
    int[] roots = new int[causes.events()];
    int end = 0;
    for (int event = 0; event < roots.length; event++) {
      if (causes.size(event) == 0) {
        roots[end++] = event;
      }
    }
    return Arrays.copyOf(roots, end);
  }

  /** Traverses anew and leaves the intervals in {@link #low}, {@link #tree} and {@link #high}. */
  void run(SplitMix64 random) {
    seed = random.next();
    left = 0;
    Arrays.fill(high, 0);
    Arrays.fill(low, Integer.MAX_VALUE);
    Arrays.fill(visited, 0);
    for (int i = roots.length - 1; i >= 0; i--) {
      int other = random.below(i + 1);
      int root = roots[other];
      roots[other] = roots[i];
      roots[i] = root;
      traverse(root);
    }
  }

  int low(int event) {
    return low[event];
  }

  /** The lowest number in the event's subtree. */
  int tree(int event) {
    return tree[event];
  }

  int high(int event) {
    return high[event];
  }

  private void traverse(int root) {
    push(root);
    while (depth > 0) {
      int event = stack[depth - 1];
      int size = effects.size(event);
      if (visited[event] < size) {
        enter(event, effects.targets[effects.starts[event] + turn(event, size)]);
      } else {
        leave(event);
      }
    }
  }

  private void push(int event) {
    tree[event] = left + 1;
    stack[depth++] = event;
  }

  /** Which effect comes next. */
  private int turn(int event, int size) {
    int turn = visited[event]++;
    if (size == 1) {
      return 0;
    }
    long mixed = SplitMix64.mix(seed ^ event);
    int from = (int) ((mixed >>> 33) % size);
    int at = (mixed & 1) == 0 ? from + turn : from - turn;
    return at < 0 ? at + size : at >= size ? at - size : at;
  }

  /** An effect met again was left already: the graph has no circles. */
  private void enter(int event, int effect) {
    if (high[effect] == 0) {
      push(effect);
    } else {
      low[event] = Math.min(low[event], low[effect]);
    }
  }

  private void leave(int event) {
    depth--;
    high[event] = ++left;
    low[event] = Math.min(low[event], left);
    if (depth > 0) {
      int parent = stack[depth - 1];
      low[parent] = Math.min(low[parent], low[event]);
    }
  }
}
